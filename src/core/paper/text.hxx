// Text of a paper: runs of letters, some of which stand out and some of which are blanks for a person to
// fill.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ansinh::paper {

/// `blank`: a place that a person must fill; a run so marked holds the hint of what goes there, possibly
/// none, without its brackets until it is composed.
enum class Mark : std::uint8_t { none, bold, italic, blank };

struct Run {
    std::string text;
    Mark mark = Mark::none;
    bool operator==(const Run&) const = default;
};

/// One paragraph's text. A plain text converts by itself.
struct Text {
    std::vector<Run> runs;

    Text() = default;
    Text(std::string text) { // NOLINT: a text of one run is what most are
        if (!text.empty()) runs.push_back({std::move(text), Mark::none});
    }
    Text(const char* text) : Text(std::string(text)) {} // NOLINT
    Text(std::initializer_list<Run> parts) : runs(parts) {}

    bool empty() const { return runs.empty(); }
    bool has_blank() const;
    /// All runs as one text.
    std::string plain() const;
    bool operator==(const Text&) const = default;
};

/// A blank with the hint of what goes there.
Text blank(std::string hint = {});

/// "Chủ trì: {họ tên, chức vụ}" with its parts in braces as blanks. A brace without its other half stays a
/// letter.
Text with_blanks(std::string_view pattern);

} // namespace ansinh::paper
