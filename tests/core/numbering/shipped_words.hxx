// The register's words as they ship.
#pragma once

#include "numbering/words.hxx"

#include <fstream>
#include <iterator>
#include <string>

namespace ansinh::test {

inline const numbering::Words& register_words() {
    static const numbering::Words words = [] {
        std::ifstream file(ANSINH_SOURCE_DIR "/extension/data/register-words.json");
        return numbering::Words::from_json(std::string{std::istreambuf_iterator<char>(file), {}});
    }();
    return words;
}

} // namespace ansinh::test
