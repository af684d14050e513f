#include "commands/matrix_words.hxx"

#include "commands/dialog_words.hxx"
#include "crosstable/reasons.hxx"
#include "text/columns.hxx"
#include "text/sentence.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>

namespace ansinh::commands {

namespace {

using crosstable::Draft;
using crosstable::Plan;
using text::Side;

// Places of a line: names as wide as they are within these, the mark at its end, the rest for numbers.
constexpr std::size_t line_width = 112, least_name = 12, most_name = 34, most_title = 12, mark_width = 2;

struct Titles {
    std::string common; ///< "Tháng", where all begin with it
    std::vector<std::string> own;
};

/// "Tháng 1", "Tháng 2" … need no word each.
Titles titles_of(const std::vector<std::string>& names) {
    const std::string& first = names.front();
    const std::size_t space = first.find(' ');
    if (space == std::string::npos) return {{}, names};
    const std::string common = first.substr(0, space + 1);
    if (!std::ranges::all_of(names, [&](const std::string& name) {
            return name.starts_with(common) && name.size() > common.size();
        }))
        return {{}, names};
    Titles titles{first.substr(0, space), {}};
    for (const std::string& name : names)
        titles.own.push_back(name.substr(space + 1));
    return titles;
}

/// The columns of a page, from `first` to before `last`.
struct Page {
    std::size_t first = 0, last = 0;
};

/// As many as fit from the first one on, or page after page until `column` is on it.
Page page_with(const std::vector<std::size_t>& widths, std::size_t room, std::size_t column) {
    Page page;
    while (true) {
        std::size_t taken = 0;
        page.last = page.first;
        while (page.last < widths.size() && (page.last == page.first || taken + widths[page.last] <= room))
            taken += widths[page.last++];
        if (column < page.last || page.last == widths.size()) return page;
        page.first = page.last;
    }
}

bool holds(const std::vector<std::size_t>& indexes, std::size_t index) {
    return std::ranges::binary_search(indexes, index);
}

} // namespace

std::string MatrixWords::sentence(const Message& message, const Draft* draft) const {
    if (draft == nullptr) return m_sentences.render(message);
    return m_sentences.render(message, draft->plan.names());
}

std::string MatrixWords::clause(const Message& message, const Draft* draft) const {
    return without_full_stop(sentence(message, draft));
}

std::string MatrixWords::whole(std::int64_t people) const {
    return text::format_whole(people, m_sentences.language());
}

MatrixLines MatrixWords::preview(const Draft& draft, std::optional<std::size_t> column) const {
    const Plan& plan = draft.plan;
    const std::size_t rows = plan.rows.size(), columns = plan.columns.size();
    if (rows == 0 || columns == 0) return {};
    const std::vector<std::size_t> blocking = crosstable::blocking(draft);
    const auto number = [&](std::size_t row, std::size_t at) {
        if (!draft.matrix) return std::string();
        return whole(draft.matrix->given[row * columns + at]) +
               (crosstable::is_tied(draft, row, at) ? "*" : "");
    };
    const auto total = [&](const std::vector<std::int64_t>& totals, std::size_t place) {
        return place < totals.size() ? whole(totals[place]) : std::string();
    };

    const Titles titles = titles_of(plan.column_names);
    std::string corner = word("preview.unit");
    if (!titles.common.empty()) corner += " \\ " + titles.common;
    std::size_t name_width = std::max(least_name, text::display_width(corner));
    for (const std::string& name : plan.row_names)
        name_width = std::max(name_width, text::display_width(name));
    name_width = std::min(name_width, most_name);
    std::size_t sum_width = text::display_width(word("preview.sum"));
    for (std::size_t row = 0; row < rows; ++row)
        sum_width = std::max(sum_width, total(plan.row_totals, row).size());
    if (draft.matrix) sum_width = std::max(sum_width, whole(plan.total()).size());

    std::vector<std::size_t> widths;
    for (std::size_t at = 0; at < columns; ++at) {
        std::size_t width = std::min(text::display_width(titles.own[at]), most_title);
        width = std::max(width, total(plan.column_totals, at).size());
        for (std::size_t row = 0; row < rows; ++row)
            width = std::max(width, number(row, at).size());
        widths.push_back(width + 2);
    }
    const std::size_t room = line_width - name_width - sum_width - 2 * mark_width - 2;
    const Page page = page_with(widths, room, column.value_or(0));

    const auto line = [&](std::string_view name, const auto& cell, const std::string& sum) {
        std::string text = text::in_column(name, name_width, Side::left);
        text += page.first > 0 ? " …" : "  ";
        for (std::size_t at = page.first; at < page.last; ++at)
            text += text::in_column(cell(at), widths[at], Side::right);
        text += page.last < columns ? " …" : "  ";
        return text + text::in_column(sum, sum_width + 1, Side::right);
    };
    MatrixLines shown;
    shown.header = line(
        corner,
        [&](std::size_t at) { return std::string(holds(blocking, rows + at) ? "!" : "") + titles.own[at]; },
        word("preview.sum"));
    for (std::size_t row = 0; row < rows; ++row)
        shown.lines.push_back(line(
                                  plan.row_names[row], [&](std::size_t at) { return number(row, at); },
                                  total(plan.row_totals, row)) +
                              (holds(blocking, row) ? " !" : ""));
    shown.lines.push_back(line(
        word("preview.sum"), [&](std::size_t at) { return total(plan.column_totals, at); },
        draft.matrix ? whole(plan.total()) : std::string()));
    return shown;
}

std::string MatrixWords::reason(const Draft& draft, std::optional<std::size_t> row,
                                std::optional<std::size_t> column) const {
    if (draft.plan.rows.empty()) return draft.is_ready() ? "" : sentence(draft.stops.front(), &draft);
    const bool is_row = row && *row < draft.plan.rows.size();
    if (is_row && column) return sentence(crosstable::why_cell(draft, *row, *column), &draft);
    if (is_row) return sentence(crosstable::why_row(draft, *row), &draft);
    if (column) return sentence(crosstable::why_column(draft, *column), &draft);
    const std::string all = sentence(crosstable::why_all(draft), &draft);
    return draft.is_ready() ? all + " " + word("reason.choose-cell") : all;
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
