// The register's words as they ship.
#pragma once

#include "numbering/words.hxx"

#include <fstream>
#include <iterator>
#include <string>

namespace ansinh::test {

inline const numbering::Words& register_words() {
    static const numbering::Words words = [] {
        const auto shipped = [](const char* name) {
            std::ifstream file(std::string(ANSINH_SOURCE_DIR "/extension/data/") + name);
            return std::string{std::istreambuf_iterator<char>(file), {}};
        };
        return numbering::Words::from_json(shipped("register-words.json"),
                                           paper::Kinds::from_json(shipped("paper-kinds.json")));
    }();
    return words;
}

} // namespace ansinh::test
