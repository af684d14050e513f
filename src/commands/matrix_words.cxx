#include "commands/matrix_words.hxx"

#include "commands/dialog_words.hxx"
#include "crosstable/reasons.hxx"

#include <boost/algorithm/string/join.hpp>

namespace ansinh::commands {

using crosstable::Draft;

std::string MatrixWords::sentence(const Message& message, const Draft* draft) const {
    if (draft == nullptr) return m_sentences.render(message);
    return m_sentences.render(message, draft->plan.names());
}

std::string MatrixWords::clause(const Message& message, const Draft* draft) const {
    return without_full_stop(sentence(message, draft));
}

crosstable::Lines MatrixWords::preview(const Draft& draft, std::optional<std::size_t> column) const {
    return crosstable::lines_of(draft, {word("preview.unit"), word("preview.sum"), m_sentences.language()},
                                column);
}

std::string MatrixWords::reason(const Draft& draft, std::optional<std::size_t> row,
                                std::optional<std::size_t> column) const {
    if (!draft.is_ready()) return sentence({"allocate.not-yet", {clause(draft.stops.front(), &draft)}});
    const bool is_row = row && *row < draft.plan.rows.size();
    if (is_row && column) return sentence(crosstable::why_cell(draft, *row, *column), &draft);
    if (is_row) return sentence(crosstable::why_row(draft, *row), &draft);
    if (column) return sentence(crosstable::why_column(draft, *column), &draft);
    return sentence(crosstable::why_all(draft), &draft) + " " + word("reason.choose-cell");
}

std::string MatrixWords::attention(const Draft& draft) const {
    std::vector<std::string> lines;
    const auto add = [&](const char* code, const std::vector<Message>& messages) {
        const auto say = [&](const Message& message) { return clause(message, &draft); };
        for (const std::string& said : clauses_by_kind(messages, say))
            lines.push_back(sentence({code, {said}}));
    };
    add("attention.stop", draft.stops);
    add("attention.note", draft.notes);
    return lines.empty() ? word("attention.nothing") : boost::algorithm::join(lines, "\n");
}

std::string MatrixWords::what_writing_does(const Draft& draft) const {
    if (!draft.is_ready()) return word("doing.not-yet-alone");
    return sentence({"doing.writes", {clause(draft.summary, &draft)}});
}

} // namespace ansinh::commands
