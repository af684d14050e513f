// What the dialog "Chia chỉ tiêu theo quý, tháng, tuần…" says: the preview as lines of a fixed-pitch list,
// what has to be looked at, and what writing will do.
#pragma once

#include "border/sentences.hxx"
#include "commands/split_state.hxx"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::commands {

/// What the preview shows: periods of a grain, or (none) the units.
using SplitView = std::optional<quota::Grain>;

class SplitWords {
public:
    /// The sentences outlive it.
    explicit SplitWords(const border::Sentences& for_window) : m_sentences(for_window) {}

    std::string sentence(const Message& message, const split::Draft* draft = nullptr) const;
    /// The same without its full stop, to go on behind it.
    std::string clause(const Message& message, const split::Draft* draft = nullptr) const;

    /// "Từng tuần", "Cộng theo tháng", "Từng đơn vị".
    std::string view(SplitView view, quota::Grain grain) const;

    std::string header(const SplitState& state, SplitView view) const;
    /// A line for each period or unit, the sum last. Empty as long as nothing came of the answers.
    std::vector<std::string> preview(const SplitState& state, SplitView view) const;
    /// Why the line is what it is; the sum and no line say what to choose.
    std::string reason(const SplitState& state, SplitView view, std::optional<std::size_t> line) const;

    /// "Từ … đến …: 53 tuần, 249 ngày làm việc. Tuần 1 bắt đầu ngày …"; empty as long as the time is not
    /// known.
    std::string about_time(const split::Draft& draft, quota::Grain grain) const;

    /// Everything to look at before writing, a line for each kind.
    std::string attention(const SplitState& state) const;
    std::string what_writing_does(const split::Draft& draft) const;

private:
    std::string word(const char* code) const { return m_sentences.render(Message{code, {}}); }
    std::string period_line(std::string_view period, std::string_view from, std::string_view to,
                            std::string_view workdays, std::string_view people, std::string_view why) const;
    std::string unit_line(std::string_view unit, std::string_view total,
                          const std::vector<std::string>& numbers) const;
    std::vector<std::string> periods(const SplitState& state, quota::Grain by) const;
    std::vector<std::string> units(const split::Draft& draft) const;
    std::string whole(std::int64_t number) const;

    const border::Sentences& m_sentences;
};

} // namespace ansinh::commands
