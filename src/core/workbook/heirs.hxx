// Which village of the new year stands for a village of the old one: itself, or the one it merged into.
#pragma once

#include "workbook/register.hxx"

#include <optional>
#include <string_view>
#include <vector>

namespace ansinh::workbook {

class Heirs {
public:
    /// `villages` is last year's register; what ended before `first_day` is followed to where it merged into
    /// (by name or code), over several steps. Faults: "takeover.merged-unknown" (cell, name),
    /// "takeover.merged-unclear" (cell, name) where several are called so, "takeover.merged-circle" (cell).
    Heirs(const Register& villages, calendar::Date first_day, std::vector<Message>& faults);

    /// The old villages that go on, in their order: the new list.
    const std::vector<std::size_t>& kept() const { return m_kept; }

    /// The place in the new list of what became of an old village; nothing where it ended and merged into
    /// none.
    std::optional<std::size_t> heir(std::size_t village) const { return m_heirs[village]; }

    /// The old villages of that name (text::name_key), or with that code.
    std::vector<std::size_t> called(std::string_view name) const;

private:
    std::optional<std::size_t> next(std::size_t village, std::vector<Message>& faults) const;
    std::optional<std::size_t> follow(std::size_t village, std::vector<Message>& faults) const;

    const Register& m_villages;
    std::vector<bool> m_ended;
    std::vector<std::size_t> m_kept;
    std::vector<std::optional<std::size_t>> m_places; ///< in the new list, of those that go on
    std::vector<std::optional<std::size_t>> m_heirs;
};

} // namespace ansinh::workbook
