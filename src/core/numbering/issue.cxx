#include "numbering/issue.hxx"

#include "calendar/date_words.hxx"
#include "text/normalise.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>

namespace ansinh::numbering {

namespace {

std::string full_name(const std::string& sheet, table::Position at) {
    return sheet + '!' + table::cell_name(at);
}

/// A draft that has its day keeps it.
calendar::Date day_of_issue(const Draft& draft, const std::string& sheet, const IssueRequest& request) {
    if (!draft.date.date) return request.on;
    if (request.on_given && *draft.date.date != request.on)
        throw Error("issue.date-differs",
                    {full_name(sheet, *draft.date_cell), calendar::numeric(*draft.date.date),
                     calendar::numeric(request.on)});
    return *draft.date.date;
}

void refuse_faults(const std::vector<Message>& faults) {
    if (faults.empty()) return;
    constexpr std::size_t most_told = 12;
    std::vector<Message> told(
        faults.begin(), faults.begin() + static_cast<std::ptrdiff_t>(std::min(faults.size(), most_told)));
    if (faults.size() > most_told)
        told.push_back({"list.more-faults", {static_cast<std::int64_t>(faults.size() - most_told)}});
    throw Error("issue.refused", {std::move(told)});
}

void check_room(const Register& book, const table::Sheet& sheet) {
    for (const int column : book.columns) {
        if (column < 0) continue;
        const table::Position at{book.next_row, column};
        const table::Cell& cell = sheet.cell(at);
        const bool blank = cell.kind == table::CellKind::empty ||
                           (cell.kind == table::CellKind::text && text::one_line(cell.text).empty());
        if (!blank || cell.formula || sheet.merge_at(at.row, at.column) != nullptr)
            throw Error("register.no-room", {full_name(sheet.name, at)});
    }
}

/// The new row by column.
class Row {
public:
    explicit Row(const Register& book) : m_book(book) {}

    void put(Column column, Entered value) {
        const auto* text = std::get_if<std::string>(&value);
        if (m_book.column(column) < 0 || (text != nullptr && text->empty())) return;
        m_cells.emplace_back(table::Position{m_book.next_row, m_book.column(column)}, std::move(value));
    }
    std::vector<std::pair<table::Position, Entered>> cells() && {
        std::ranges::sort(m_cells, {}, [](const auto& cell) { return cell.first; });
        return std::move(m_cells);
    }

private:
    const Register& m_book;
    std::vector<std::pair<table::Position, Entered>> m_cells;
};

std::string listed(const std::vector<int>& numbers) {
    std::vector<std::string> texts;
    std::ranges::transform(numbers, std::back_inserter(texts), [](int number) { return written(number); });
    return boost::algorithm::join(texts, ", ");
}

} // namespace

Issue plan_issue(const Draft& draft, const std::string& draft_sheet, const Register& book,
                 const table::Sheet& register_sheet, const IssueRequest& request, const Words& words) {
    Issue issue;
    issue.on = day_of_issue(draft, draft_sheet, request);
    const Series series{request.series, draft.symbol, year_of(issue.on)};
    if (series.kind == SeriesKind::office && !request.number) throw Error("issue.number-needed");

    const std::string& sheet = register_sheet.name;
    refuse_faults(faults_of(book, sheet, series, words));
    const std::vector<Entry> entries = entries_of(book, series, words);
    const BareNumber number = request.number.value_or(BareNumber{});
    if (request.number) check_free(number, entries, book, sheet, series);
    check_order(issue.on, entries, book, sheet, series);
    check_room(book, register_sheet);
    issue.number = {request.number ? number.number : next_number(entries), number.suffix, draft.symbol};

    issue.of_draft.emplace_back(draft.number_cell, number_line(issue.number));
    if (draft.date_cell && !draft.date.date)
        issue.of_draft.emplace_back(*draft.date_cell, calendar::date_words(issue.on, draft.date.place));

    Row row(book);
    const std::string signer = request.signer.value_or(draft.signer);
    row.put(Column::number, written(issue.number));
    row.put(Column::date, issue.on);
    row.put(Column::title, request.title.value_or(draft.title));
    row.put(Column::signer, signer);
    row.put(Column::recipients, request.recipients.value_or(draft.recipients));
    row.put(Column::kept, request.kept.value_or(draft.kept));
    if (request.copies) row.put(Column::copies, *request.copies);
    row.put(Column::note, request.note.value_or(std::string()));
    issue.of_register = std::move(row).cells();

    if (series.kind != SeriesKind::office)
        if (const std::vector<int> missing = gaps(entries); !missing.empty())
            issue.notes.push_back({"register.gaps", {listed(missing)}});
    if (signer.empty()) issue.notes.push_back({"register.no-signer", {}});
    return issue;
}

NewRegister new_register(const Words& words, int year) {
    constexpr int title_row = 0, year_row = 1, header_row = 3, number_row = 4;
    NewRegister made{table::Sheet(number_row + 1, static_cast<int>(column_count)), header_row};
    made.sheet.name = words.sheet;
    const auto put = [&](int row, int column, std::string text) {
        table::Cell& cell = made.sheet.cell_for_writing(row, column);
        cell.kind = table::CellKind::text;
        cell.text = std::move(text);
    };
    put(title_row, 0, words.title);
    put(year_row, 0, words.year + ' ' + std::to_string(year));
    for (int column = 0; column < static_cast<int>(column_count); ++column) {
        put(header_row, column, words.header(static_cast<Column>(column)));
        put(number_row, column, '(' + std::to_string(column + 1) + ')');
    }
    return made;
}

} // namespace ansinh::numbering
