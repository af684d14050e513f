#include "commands/split_write.hxx"

#include "border/text.hxx"
#include "commands/references.hxx"
#include "office/areas.hxx"
#include "office/table/reader.hxx"
#include "office/writer.hxx"
#include "split/holiday_rows.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace ansinh::commands {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;

constexpr std::string_view holiday_sheet = "Ngày nghỉ";

std::vector<office::Result> columns_of(const split::Plan& plan, const quota::ScheduleTable& made) {
    std::vector<office::Result> results;
    for (std::size_t period = 0; period < plan.periods.size(); ++period) {
        office::Numbers numbers{plan.into[period], {}};
        for (std::size_t row = 0; row < plan.totals.size(); ++row)
            numbers.values.push_back(made.at(row, period));
        results.emplace_back(std::move(numbers));
    }
    return results;
}

std::vector<Message> check_numbers(const Reference<XSpreadsheet>& sheet,
                                   const std::vector<office::Result>& results) {
    std::vector<Message> faults;
    for (const office::Result& result : results)
        if (const auto* numbers = std::get_if<office::Numbers>(&result))
            std::ranges::move(office::check_validity(sheet, numbers->cells, numbers->values),
                              std::back_inserter(faults));
    return faults;
}

/// The new table column by column: texts, days and numbers.
office::Cells new_table_of(const office::Document& document, const split::Plan& plan,
                           const quota::ScheduleTable& made) {
    const auto rows = split::new_table(made.whole);
    office::Cells cells;
    for (std::size_t column = 0; column < plan.into.size(); ++column) {
        const std::vector<table::Position>& into = plan.into[column];
        cells.areas.push_back({into.front().row, into.front().column, into.back().row, into.back().column});
        for (std::size_t place = 0; place < rows.size(); ++place) {
            const split::NewCell& cell = rows[place][column];
            if (const auto* date = std::get_if<calendar::Date>(&cell)) {
                cells.values.emplace_back(calendar::to_serial(*date, document.null_date()));
                office::add_to_runs(cells.dates, into[place]);
            } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
                cells.values.emplace_back(static_cast<double>(*number));
            } else {
                cells.values.emplace_back(border::to_office(std::get<std::string>(cell)));
            }
        }
    }
    return cells;
}

} // namespace

std::vector<calendar::SpecialDay> extra_days(const Invocation& invocation, const office::Document& document,
                                             const std::optional<std::string>& asked) {
    const auto read = [&](const Reference<XSpreadsheet>& sheet, std::optional<table::Area> area) {
        const table::Sheet content =
            office::read_sheet(invocation.context, document, sheet, invocation.progress);
        const table::Area whole{0, 0, content.rows() - 1, content.columns() - 1};
        return split::holiday_rows(content, area.value_or(whole), document.null_date());
    };
    if (asked) {
        SheetOfReferences references;
        const auto area = table::parse_area(*references.without_sheet(*asked));
        if (!area) throw Error("split.range", {std::string("holidays"), *asked});
        return read(references.sheet() ? document.sheet_named(*references.sheet()) : document.active_sheet(),
                    area);
    }
    for (const std::string& name : document.sheet_names())
        if (text::name_key(name) == text::name_key(holiday_sheet))
            return read(document.sheet_named(name), std::nullopt);
    return {};
}

std::vector<Message> split_faults(const office::Document& document, const Reference<XSpreadsheet>& sheet,
                                  const split::Plan& plan) {
    std::vector<Message> faults = plan.faults;
    for (const auto& cells : plan.into)
        std::ranges::move(office::check_writable(document, sheet, cells), std::back_inserter(faults));
    return faults;
}

void write_split(const Invocation& invocation, const office::Document& document,
                 const Reference<XSpreadsheet>& sheet, const split::Plan& plan,
                 const quota::ScheduleTable& made) {
    const std::vector<office::Result> results =
        plan.is_table ? columns_of(plan, made)
                      : std::vector<office::Result>{new_table_of(document, plan, made)};
    refuse_if_any("split.refused", check_numbers(sheet, results));
    const std::string title = invocation.sentences.render(Message{"split.title", {}});
    office::write_step(document, sheet, results, std::nullopt, border::to_office(title));
    const table::Position first = plan.into.front().front();
    document.select(sheet, std::span(&first, 1));
}

Message split_done(const split::Plan& plan, const quota::ScheduleTable& made) {
    std::vector<Argument> arguments = split::summary_arguments(plan);
    std::vector<Message> notes = split::notes_on(made);
    if (notes.empty()) return {"split.done", std::move(arguments)};
    arguments.emplace_back(std::move(notes));
    return {"split.done-with-notes", std::move(arguments)};
}

} // namespace ansinh::commands
