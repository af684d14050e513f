#include "quota/sentences.hxx"

#include "text/sentence.hxx"

#include <catch2/catch.hpp>

#include <fstream>
#include <stdexcept>

namespace ansinh::test {

Sentences read_sentences(const std::string& file_name) {
    std::ifstream file(ANSINH_SOURCE_DIR "/extension/strings/" + file_name);
    REQUIRE(file);
    Sentences sentences;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto equals = line.find('=');
        REQUIRE(equals != std::string::npos);
        CHECK(sentences.emplace(line.substr(0, equals), line.substr(equals + 1)).second);
    }
    return sentences;
}

namespace {

std::string in_words(const Message& message, text::Language language) {
    const auto sentences = read_sentences(language == text::Language::vietnamese ? "quota.vi.properties"
                                                                                 : "quota.en.properties");
    const auto pattern = [&](std::string_view code) {
        const auto found = sentences.find(code);
        if (found == sentences.end()) throw std::out_of_range(std::string(code));
        return found->second;
    };
    const auto name = [&](std::size_t unit) {
        return (language == text::Language::vietnamese ? "Thôn " : "Village ") + std::to_string(unit + 1);
    };
    return text::render(message, language, pattern, name);
}

} // namespace

std::string vietnamese(const Message& message) {
    return in_words(message, text::Language::vietnamese);
}
std::string english(const Message& message) {
    return in_words(message, text::Language::english);
}

} // namespace ansinh::test
