// What the dialog "Giao chỉ tiêu…" says: the preview as lines of a fixed-pitch list, what has to be looked
// at, and what writing will do.
#pragma once

#include "border/sentences.hxx"
#include "commands/allocate_state.hxx"
#include "target/comparison.hxx"
#include "target/draft_lines.hxx"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::commands {

class AllocateWords {
public:
    /// The sentences outlive it.
    explicit AllocateWords(const border::Sentences& for_window) : m_sentences(for_window) {}

    std::string sentence(const Message& message, const target::Draft* draft = nullptr) const;
    /// The same without its full stop, to go on behind it.
    std::string clause(const Message& message, const target::Draft* draft = nullptr) const;
    /// "Theo khu vực (2)", "Theo Tổ chức dịch vụ thu › Điểm thu (5)".
    std::string levels(const target::LevelsOffer& offer) const;
    /// "BHYT tự đóng"; a table that names no product has one without a name.
    std::string product(table::Product product) const;

    /// "Phần lẻ lớn nhất (Hamilton)", and in one line what it favours.
    std::string method(quota::Method method) const;
    std::string method_hint(quota::Method method) const;

    /// The line above the preview, and a line for each unit below it in the same columns.
    std::string preview_header() const;
    std::vector<std::string> preview(const target::Draft& draft) const;
    /// The same with the numbers before and what is added or taken away.
    std::string changes_header() const;
    std::vector<std::string> preview(const target::Draft& draft, const target::Changes& changes) const;
    /// Units and methods; a unit whose number is not the same by all of them ends with a star.
    std::string methods_header() const;
    std::vector<std::string> preview(const target::Draft& draft, const target::MethodTable& methods) const;
    /// How many units differ, and why a method has no result.
    std::string about(const target::Draft& draft, const target::MethodTable& methods) const;
    std::vector<std::string> preview(const target::Version& version) const;

    /// "12/05/2026 08:30".
    std::string when(const target::Version& version) const;
    std::string about(const target::Version& version) const;

    /// Everything to look at before writing, a line for each kind: what has to be answered, what was guessed,
    /// what to know.
    std::string attention(const AllocateState& state) const;
    std::string what_writing_does(const AllocateState& state) const;

private:
    std::string word(const char* code) const { return m_sentences.render(Message{code, {}}); }
    std::string line(std::string_view unit, std::string_view basis, std::string_view share,
                     std::string_view number, std::string_view why) const;
    std::string changes_line(std::string_view unit, std::string_view share, std::string_view before,
                             std::string_view number, std::string_view difference,
                             std::string_view why) const;
    std::string preview_line(const target::Draft& draft, const target::DraftLine& shown) const;
    std::string of_product(const AllocateState& state, std::size_t product, const std::string& clause) const;

    std::vector<std::string> clauses_by_kind(std::span<const Message> messages,
                                             const target::Draft* draft) const;

    const border::Sentences& m_sentences;
};

} // namespace ansinh::commands
