// The sentences that ship, rendered for the tests of explanations; units are "Thôn 1", "Village 1" …
#pragma once

#include "message.hxx"

#include <functional>
#include <map>
#include <string>

namespace ansinh::test {

using Sentences = std::map<std::string, std::string, std::less<>>;

/// The sentences of one file in extension/strings by their codes.
Sentences read_sentences(const std::string& file_name);

std::string vietnamese(const Message& message);
std::string english(const Message& message);

} // namespace ansinh::test
