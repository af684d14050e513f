// A paper's text as somebody types it, line by line, read as blocks: "I. MỤC ĐÍCH", "Điều 2. …", "1. …",
// "a) …" are headings, anything else is a paragraph.
#pragma once

#include "paper/form.hxx"
#include "paper/paper.hxx"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::paper {

/// What goes in place of a name in braces; a name that is not there (or has nothing) is a blank with that
/// hint.
using Fields = std::map<std::string, std::string, std::less<>>;

/// The line with its fields in place, the other names in braces as blanks.
Text filled(std::string_view line, const Fields& fields);

/// One block for each line that is not blank. The numbers are compose()'s, whatever was typed. "1. …" and
/// "Điều 1. …" have a title where the line is short and ends without a full stop, else a sentence; "a) …" is
/// always a sentence.
std::vector<Block> blocks_of(std::span<const std::string> lines, const Form& form, const Fields& fields = {});

} // namespace ansinh::paper
