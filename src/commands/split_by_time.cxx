#include "commands/split_by_time.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/references.hxx"
#include "commands/table_words.hxx"
#include "number/digits.hxx"
#include "office/areas.hxx"
#include "office/table/reader.hxx"
#include "office/writer.hxx"
#include "split/holiday_rows.hxx"
#include "split/plan.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>
#include <regex>

namespace ansinh::commands {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;

constexpr std::string_view holiday_sheet = "Ngày nghỉ";

/// "2026-05-12".
std::optional<calendar::Date> day(const Arguments& arguments, std::string_view key) {
    static const std::regex iso(R"((\d{4})-(\d{2})-(\d{2}))");
    const auto text = arguments.text(key);
    if (!text) return std::nullopt;
    std::smatch parts;
    if (!std::regex_match(*text, parts, iso)) throw Error("split.day", {std::string(key), *text});
    const auto part = [&](std::size_t place) { return number::digits(parts[place].str()).value_or(0); };
    return calendar::date(part(1), static_cast<unsigned>(part(2)), static_cast<unsigned>(part(3)));
}

quota::TimeSpan span(const Arguments& arguments) {
    const auto start = day(arguments, "start"), end = day(arguments, "end");
    const auto text = arguments.text("year");
    if (!text && !(start && end)) throw Error("split.year-missing");
    if (!text) return {*start, *end};
    const auto year = number::digits(*text);
    if (!year) throw Error("schedule.year", {*text});
    const quota::TimeSpan whole = quota::whole_year(*year);
    return {start.value_or(whole.first), end.value_or(whole.last)};
}

quota::Grain grain(const Arguments& arguments) {
    const std::string_view choice = arguments.choice("grain", {"", "quarter", "month", "week"});
    if (choice.empty()) throw Error("split.grain-missing");
    return choice == "quarter" ? quota::Grain::quarter
           : choice == "month" ? quota::Grain::month
                               : quota::Grain::week;
}

/// The request, and the sheet its ranges name, if they name one.
struct Asked {
    split::Request request;
    std::optional<std::string> sheet;
};

Asked read_arguments(const Arguments& arguments) {
    arguments.allow_only({"total", "year", "grain", "weights", "into", "start", "end", "kept", "on",
                          "holidays", "table", "product", "overwrite"});
    Asked asked;
    SheetOfReferences references;
    split::Request& request = asked.request;
    request.total = references.without_sheet(arguments.text("total"));
    if (!request.total) throw Error("split.total-missing");
    request.grain = grain(arguments);
    request.span = span(arguments);
    request.into = references.without_sheet(arguments.text("into"));
    request.kept = references.without_sheet(arguments.text("kept"));
    request.weights = references.without_sheet(arguments.text("weights"));
    request.table = references.without_sheet(arguments.text("table"));
    request.product = arguments.text("product");
    request.on = day(arguments, "on");
    request.overwrite = arguments.choice("overwrite", {"no", "yes"}) == "yes";
    asked.sheet = references.sheet();
    return asked;
}

/// The range asked for, else the whole sheet *Ngày nghỉ*; nothing where the workbook has none.
std::vector<calendar::SpecialDay> extra_days(const Invocation& invocation, const office::Document& document) {
    const auto read = [&](const Reference<XSpreadsheet>& sheet, std::optional<table::Area> area) {
        const table::Sheet content =
            office::read_sheet(invocation.context, document, sheet, invocation.progress);
        const table::Area whole{0, 0, content.rows() - 1, content.columns() - 1};
        return split::holiday_rows(content, area.value_or(whole), document.null_date());
    };
    if (const auto asked = invocation.arguments.text("holidays")) {
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

std::vector<Message> checks(const office::Document& document, const Reference<XSpreadsheet>& sheet,
                            const split::Plan& plan) {
    std::vector<Message> faults = plan.faults;
    for (const auto& cells : plan.into)
        std::ranges::move(office::check_writable(document, sheet, cells), std::back_inserter(faults));
    return faults;
}

std::vector<Message> hints_for(const std::vector<Message>& faults) {
    const bool overwrite = std::ranges::any_of(faults, [](const Message& fault) {
        return fault.code == "into.formula" || fault.code == "into.number" || fault.code == "into.spaces" ||
               fault.code == "into.text";
    });
    return overwrite ? std::vector{Message{"hint.overwrite", {}}} : std::vector<Message>();
}

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

std::vector<Message> notes_on(const quota::ScheduleTable& made) {
    std::vector<Message> notes;
    if (made.whole.kept > 0)
        notes.push_back({"split.kept", {static_cast<std::int64_t>(made.whole.kept), made.whole.achieved}});
    Units beyond;
    std::int64_t surplus = 0;
    for (std::size_t row = 0; row < made.surplus.size(); ++row) {
        if (made.surplus[row] > 0) beyond.indexes.push_back(row);
        surplus += made.surplus[row];
    }
    if (surplus > 0 && made.surplus.size() == 1) notes.push_back({"split.surplus", {surplus}});
    if (surplus > 0 && made.surplus.size() > 1) notes.push_back({"split.surplus-units", {surplus, beyond}});
    return notes;
}

const char* word_for(quota::Grain grain) {
    switch (grain) {
    case quota::Grain::quarter:
        return "split.quarters";
    case quota::Grain::month:
        return "split.months";
    case quota::Grain::week:
        break;
    }
    return "split.weeks";
}

Message success(const split::Plan& plan, const quota::ScheduleTable& made) {
    Integer total = 0;
    for (const std::int64_t one : plan.totals)
        total += one;
    const table::Area area{plan.into.front().front().row, plan.into.front().front().column,
                           plan.into.back().back().row, plan.into.back().back().column};
    std::vector<Argument> arguments{static_cast<std::int64_t>(total),
                                    static_cast<std::int64_t>(plan.periods.size()),
                                    std::vector<Message>{{word_for(plan.grain), {}}},
                                    calendar::numeric(plan.span.first),
                                    calendar::numeric(plan.span.last),
                                    table::area_name(area)};
    std::vector<Message> notes = notes_on(made);
    if (notes.empty()) return {"split.done", std::move(arguments)};
    arguments.emplace_back(std::move(notes));
    return {"split.done-with-notes", std::move(arguments)};
}

} // namespace

Message split_by_time(Invocation& invocation) {
    Asked asked = read_arguments(invocation.arguments);
    const office::Document document = changeable_document(invocation);
    const calendar::Holidays holidays(border::holiday_law(invocation.context),
                                      extra_days(invocation, document));
    const Reference<XSpreadsheet> sheet =
        asked.sheet ? document.sheet_named(*asked.sheet) : document.active_sheet();
    if (document.shows(sheet)) asked.request.cursor = document.cursor();
    const table::Sheet content = office::read_sheet(invocation.context, document, sheet, invocation.progress);
    const table::Vocabulary words = table_words(invocation.context);
    const split::Plan plan =
        split::make_plan(content, table::find_tables(content, words), words, asked.request, holidays);
    invocation.unit_names = plan.names;
    const std::vector<Message> faults = checks(document, sheet, plan);
    refuse_if_any("split.refused", faults, hints_for(faults));

    const quota::ScheduleTable made = split::solve(plan, holidays);
    const std::vector<office::Result> results =
        plan.is_table ? columns_of(plan, made)
                      : std::vector<office::Result>{new_table_of(document, plan, made)};
    refuse_if_any("split.refused", check_numbers(sheet, results));
    invocation.progress.check();
    const std::string title = invocation.sentences.render(Message{"split.title", {}});
    office::write_step(document, sheet, results, std::nullopt, border::to_office(title));
    const table::Position first = plan.into.front().front();
    document.select(sheet, std::span(&first, 1));
    return success(plan, made);
}

} // namespace ansinh::commands
