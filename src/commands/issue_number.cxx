#include "commands/issue_number.hxx"

#include "border/shipped.hxx"
#include "border/text.hxx"
#include "border/today.hxx"
#include "calendar/date_reading.hxx"
#include "commands/regulation_source.hxx"
#include "numbering/issue.hxx"
#include "office/new_sheet.hxx"
#include "office/numbering/writer.hxx"
#include "office/table/reader.hxx"
#include "profile/names.hxx"
#include "text/normalise.hxx"

namespace ansinh::commands {

namespace {

constexpr char new_register_choice[] = "new";

/// What the command says, else the workbook's *Tham số*, else the plain reading: a series of the committee's own.
numbering::SeriesKind series_of(Invocation& invocation, const office::Document& document) {
    const std::string_view choice = invocation.arguments.choice("series", {"", "committee", "symbol", "office"});
    if (const auto said = profile::find(profile::enumeration<numbering::SeriesKind>(), choice))
        return static_cast<numbering::SeriesKind>(*said);
    const auto regulation = own_regulation(invocation, document);
    return regulation ? regulation->settings.number_series.value.value_or(numbering::SeriesKind::committee)
                      : numbering::SeriesKind::committee;
}

calendar::Date day_of(const std::string& typed) {
    const calendar::DateReading reading = calendar::read_date(typed);
    if (reading.kind != calendar::DateReadingKind::date) throw Error("issue.on", {typed});
    return *reading.value;
}

std::int64_t copies_of(const std::string& typed) {
    const auto copies = numbering::read_bare_number(typed);
    if (!copies || !copies->suffix.empty()) throw Error("issue.copies", {typed});
    return copies->number;
}

numbering::IssueRequest read_arguments(const Arguments& arguments) {
    arguments.allow_only({"paper", "on", "series", "number", "register", "title", "signer", "recipients", "kept",
                          "copies", "note"});
    numbering::IssueRequest request;
    const auto on = arguments.text("on");
    request.on_given = on.has_value();
    request.on = on ? day_of(*on) : border::today();
    if (const auto number = arguments.text("number")) {
        request.number = numbering::read_bare_number(*number);
        if (!request.number) throw Error("issue.number", {*number});
    }
    if (const auto copies = arguments.text("copies")) request.copies = copies_of(*copies);
    request.title = arguments.text("title");
    request.signer = arguments.text("signer");
    request.recipients = arguments.text("recipients");
    request.kept = arguments.text("kept");
    request.note = arguments.text("note");
    return request;
}

numbering::Words register_words(const border::Context& context) {
    return numbering::Words::from_json(border::read_package_file(context, "data/register-words.json"),
                                       border::paper_kinds(context));
}

/// The register's sheet: the one asked for, else the one of the usual name; nothing when it is to be made.
std::optional<std::string> register_name(const office::Document& document, const Arguments& arguments,
                                         const numbering::Words& words) {
    const auto asked = arguments.text("register");
    if (asked == new_register_choice) return std::nullopt;
    if (asked) return asked;
    for (const std::string& name : document.sheet_names())
        if (text::name_key(name) == text::name_key(words.sheet)) return name;
    throw Error("register.missing", {words.sheet});
}

Message success(const numbering::Issue& issue, const std::string& draft, const std::string& book) {
    const std::string row = book + '!' + table::cell_name(issue.of_register.front().first);
    std::vector<Argument> arguments{numbering::written(issue.number), calendar::numeric(issue.on), draft, row};
    if (issue.notes.empty()) return {"issue.done", std::move(arguments)};
    arguments.emplace_back(issue.notes);
    return {"issue.done-with-notes", std::move(arguments)};
}

} // namespace

Message issue_number(Invocation& invocation) {
    numbering::IssueRequest request = read_arguments(invocation.arguments);
    const office::Document document = changeable_document(invocation);
    request.series = series_of(invocation, document);
    const auto paper = invocation.arguments.text("paper");
    const numbering::Words words = register_words(invocation.context);

    office::IssuePlaces places;
    places.draft = paper ? document.sheet_named(*paper) : document.active_sheet();
    const auto read = [&](const auto& sheet) {
        return office::read_sheet(invocation.context, document, sheet, invocation.progress);
    };
    const table::Sheet draft_sheet = read(places.draft);
    const numbering::Draft draft = numbering::read_draft(draft_sheet, words);

    table::Sheet book_sheet(0, 0);
    if (const auto name = register_name(document, invocation.arguments, words)) {
        places.book = document.sheet_named(*name);
        book_sheet = read(places.book);
    } else {
        office::check_sheet_can_be_added(document, words.sheet);
        const calendar::Date on = draft.date.date.value_or(request.on);
        places.new_book = numbering::new_register(words, numbering::year_of(on));
        book_sheet = places.new_book->sheet;
    }
    const numbering::Register book = numbering::read_register(book_sheet, words, document.null_date());
    const numbering::Issue issue =
        numbering::plan_issue(draft, draft_sheet.name, book, book_sheet, request, words);
    refuse_if_any("issue.refused", office::check_issue(document, places, issue));
    invocation.progress.check();

    const auto title = border::to_office(invocation.sentences.render(Message{"issue.title", {}}));
    office::write_issue(document, places, issue, title);
    document.select(places.draft, std::span(&draft.number_cell, 1));
    return success(issue, draft_sheet.name, book_sheet.name);
}

} // namespace ansinh::commands
