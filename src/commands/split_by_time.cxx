#include "commands/split_by_time.hxx"

#include "border/shipped.hxx"
#include "commands/references.hxx"
#include "commands/sheet_tables.hxx"
#include "commands/split_dialog.hxx"
#include "commands/split_write.hxx"
#include "number/digits.hxx"

#include <algorithm>
#include <regex>

namespace ansinh::commands {

namespace {

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

/// Doubtful numbers have no consent here: a target is to be written as one.
std::vector<Message> hints_for(const std::vector<Message>& faults) {
    const bool overwrite = std::ranges::any_of(
        faults, [](const Message& fault) { return split::answer_to(fault) == split::Answer::overwrite; });
    return overwrite ? std::vector{Message{"hint.overwrite", {}}} : std::vector<Message>();
}

} // namespace

Message split_by_time(Invocation& invocation) {
    if (invocation.interactive) return split_in_dialog(invocation);
    Asked asked = read_arguments(invocation.arguments);
    const office::Document document = changeable_document(invocation);
    const calendar::Holidays holidays(
        border::holiday_law(invocation.context),
        extra_days(invocation, document, invocation.arguments.text("holidays")));
    const SheetTables read = read_tables(invocation, document, asked.sheet);
    asked.request.cursor = read.cursor;
    const split::Plan plan = split::make_plan(read.content, read.tables, read.words, asked.request, holidays);
    invocation.unit_names = plan.names;
    const std::vector<Message> faults = split_faults(document, read.sheet, plan);
    refuse_if_any("split.refused", faults, hints_for(faults));
    const quota::ScheduleTable made = split::solve(plan, holidays);
    invocation.progress.check();
    write_split(invocation, document, read.sheet, plan, made);
    return split_done(plan, made);
}

} // namespace ansinh::commands
