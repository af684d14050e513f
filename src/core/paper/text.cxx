#include "paper/text.hxx"

#include <algorithm>

namespace ansinh::paper {

bool Text::has_blank() const {
    return std::ranges::any_of(runs, [](const Run& run) { return run.mark == Mark::blank; });
}

std::string Text::plain() const {
    std::string all;
    for (const Run& run : runs)
        all += run.text;
    return all;
}

Text blank(std::string hint) {
    return Text{Run{std::move(hint), Mark::blank}};
}

Text with_blanks(std::string_view pattern) {
    Text text;
    const auto add = [&](std::string_view part, Mark mark) {
        if (!part.empty() || mark == Mark::blank) text.runs.push_back({std::string(part), mark});
    };
    while (true) {
        const std::size_t open = pattern.find('{');
        const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos) break;
        add(pattern.substr(0, open), Mark::none);
        add(pattern.substr(open + 1, close - open - 1), Mark::blank);
        pattern.remove_prefix(close + 1);
    }
    add(pattern, Mark::none);
    return text;
}

} // namespace ansinh::paper
