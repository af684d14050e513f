#include "commands/collect_results.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "office/workbook/picture.hxx"
#include "office/writer.hxx"
#include "results/figures.hxx"

#include <algorithm>

namespace ansinh::commands {

namespace {

using results::Line;
using workbook::Content;

/// Where the lines go: below the header, as many rows as there are or were.
struct Target {
    const table::Sheet* sheet;
    table::Area area;
};

Target target_of(const workbook::Picture& book, std::size_t lines) {
    const workbook::Region head = book.region("ket_qua");
    const int first = head.area.last_row + 1;
    const int last = std::max(head.sheet->rows(), first + static_cast<int>(lines)) - 1;
    return {head.sheet, {first, head.area.first_column, last, head.area.last_column}};
}

/// What the office keeps of a content: a date is a number, nothing an empty text.
office::CellValue kept(const Content& content, calendar::Date null_date) {
    if (const auto* number = std::get_if<double>(&content)) return *number;
    if (const auto* date = std::get_if<calendar::Date>(&content))
        return calendar::to_serial(*date, null_date);
    if (const auto* text = std::get_if<std::string>(&content)) return border::to_office(*text);
    return rtl::OUString();
}

bool is_there(const table::Cell& cell, const office::CellValue& value) {
    if (cell.formula) return false;
    if (const auto* number = std::get_if<double>(&value))
        return cell.kind == table::CellKind::number && cell.value == *number;
    const rtl::OUString& text = std::get<rtl::OUString>(value);
    return text.isEmpty() ? cell.kind == table::CellKind::empty
                          : cell.kind == table::CellKind::text && border::to_office(cell.text) == text;
}

/// Column by column, as the writer wants them.
std::vector<office::CellValue> values_of(const std::vector<Line>& lines, const table::Area& area,
                                         calendar::Date null_date) {
    std::vector<office::CellValue> values;
    for (int column = 0; column < area.columns(); ++column)
        for (int row = 0; row < area.rows(); ++row) {
            const auto place = static_cast<std::size_t>(row);
            values.push_back(place < lines.size()
                                 ? kept(lines[place][static_cast<std::size_t>(column)], null_date)
                                 : office::CellValue(rtl::OUString()));
        }
    return values;
}

std::vector<table::Position> cells_in(const table::Area& area) {
    std::vector<table::Position> cells;
    for (int column = area.first_column; column <= area.last_column; ++column)
        for (int row = area.first_row; row <= area.last_row; ++row)
            cells.push_back({row, column});
    return cells;
}

void refuse_others(const workbook::Picture& book, const workbook::Forms& forms) {
    std::vector<Message> others;
    for (const std::string& row : results::rows_of_others(book, forms))
        others.push_back({"results.own-row", {row}});
    refuse_if_any("results.own-rows", others);
}

} // namespace

Message collect_results(Invocation& invocation) {
    invocation.arguments.allow_only({});
    const office::Document document = changeable_document(invocation);
    const workbook::Forms forms = border::workbook_forms(invocation.context);
    const workbook::Words words = border::workbook_words(invocation.context);
    const office::WorkbookPicture picture =
        office::picture_of(invocation.context, document, results::ranges_read(), invocation.progress);
    const workbook::Picture book = picture.view();
    const std::vector<Line> lines =
        results::collect(book, forms, {words.school, words.group, words.actual, words.estimate});
    refuse_others(book, forms);

    const auto count = static_cast<std::int64_t>(lines.size());
    const Target target = target_of(book, lines.size());
    const std::vector<table::Position> cells = cells_in(target.area);
    std::vector<office::CellValue> values = values_of(lines, target.area, picture.null_date);
    const auto stands = [&](std::size_t index) {
        return is_there(target.sheet->cell(cells[index]), values[index]);
    };
    std::size_t same = 0;
    while (same < cells.size() && stands(same))
        ++same;
    if (same == cells.size()) return {"results.unchanged", {target.sheet->name, count}};

    const auto sheet = document.sheet_named(target.sheet->name);
    refuse_if_any("results.not-written", office::check_writable(document, sheet, cells));
    invocation.progress.check();
    table::Area days = target.area;
    const auto& columns = forms.form("figures").columns;
    const auto day = std::ranges::find(columns, "cut_off", &workbook::FormColumn::key);
    days.first_column = days.last_column = target.area.first_column + static_cast<int>(day - columns.begin());
    const office::Result result = office::Cells{{target.area}, std::move(values), {days}};
    const std::string title = invocation.sentences.render(Message{"results.title", {}});
    office::write_step(document, sheet, std::span(&result, 1), std::nullopt, border::to_office(title));
    return {"results.done", {target.sheet->name, count}};
}

} // namespace ansinh::commands
