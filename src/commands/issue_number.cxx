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

#include <algorithm>
#include <span>

namespace ansinh::commands {

namespace {

constexpr char new_register_choice[] = "new";

/// What the command says, else the workbook's *Tham số*, else the plain reading: a series of the committee's
/// own.
numbering::SeriesKind series_of(Invocation& invocation, const office::Document& document) {
    const std::string_view choice =
        invocation.arguments.choice("series", {"", "committee", "symbol", "office"});
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
    arguments.allow_only({"paper", "on", "series", "number", "register", "title", "signer", "recipients",
                          "kept", "copies", "note"});
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

/// Where the draft stands, and what it says.
struct DraftPlace {
    css::uno::Reference<css::sheet::XSpreadsheet> sheet; ///< null: in a text document
    office::TextDraft text;
    table::Sheet picture{0, 0};
};

class Issuing {
public:
    Issuing(Invocation& invocation, const office::Document& document)
        : m_invocation(invocation), m_document(document), m_words(register_words(invocation.context)) {}

    Message run(const numbering::IssueRequest& request) {
        const DraftPlace place = find_draft();
        const numbering::Draft draft = numbering::read_draft(place.picture, m_words);
        office::IssuePlaces places;
        const table::Sheet book_sheet = find_register(places, draft.date.date.value_or(request.on));
        const numbering::Register book =
            numbering::read_register(book_sheet, m_words, m_document.null_date());
        numbering::Issue issue =
            numbering::plan_issue(draft, place.picture.name, book, book_sheet, request, m_words);
        if (place.sheet.is()) {
            places.of_paper = sheets_of_paper(place.sheet, issue);
        } else {
            places.text = place.text;
            add_references(issue, place.picture);
        }
        refuse_if_any("issue.refused", office::check_issue(m_document, places, issue));
        m_invocation.progress.check();
        const auto title = border::to_office(m_invocation.sentences.render(Message{"issue.title", {}}));
        office::write_issue(m_document, places, issue, title);
        if (place.sheet.is()) m_document.select(place.sheet, std::span(&draft.number_cell, 1));
        return success(issue, place, book_sheet.name);
    }

private:
    table::Sheet read(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet) const {
        return office::read_sheet(m_invocation.context, m_document, sheet, m_invocation.progress);
    }

    /// A sheet of that name, else a text document; the sheet in front where nobody said.
    DraftPlace find_draft() const {
        DraftPlace place;
        const auto asked = m_invocation.arguments.text("paper");
        const std::vector<std::string> sheets = m_document.sheet_names();
        const bool is_sheet = !asked || std::ranges::find_if(sheets, [&](const std::string& name) {
                                            return text::name_key(name) == text::name_key(*asked);
                                        }) != sheets.end();
        if (!is_sheet) place.text = office::open_text_draft(m_invocation.context, *asked);
        if (place.text.document.is()) {
            place.picture = place.text.picture;
            return place;
        }
        if (!is_sheet) throw Error("issue.no-paper", {*asked});
        place.sheet = asked ? m_document.sheet_named(*asked) : m_document.active_sheet();
        place.picture = read(place.sheet);
        return place;
    }

    table::Sheet find_register(office::IssuePlaces& places, calendar::Date on) const {
        if (const auto name = register_name(m_document, m_invocation.arguments, m_words)) {
            places.book = m_document.sheet_named(*name);
            return read(places.book);
        }
        office::check_sheet_can_be_added(m_document, m_words.sheet);
        places.new_book = numbering::new_register(m_words, numbering::year_of(on));
        return places.new_book->sheet;
    }

    /// The draft, and the sheets right behind it that refer to it as its annexes.
    std::vector<office::SheetTexts>
    sheets_of_paper(const css::uno::Reference<css::sheet::XSpreadsheet>& draft,
                    const numbering::Issue& issue) const {
        std::vector<office::SheetTexts> sheets{{draft, issue.of_draft}};
        const std::vector<std::string> names = m_document.sheet_names();
        auto next = std::ranges::find(names, office::Document::sheet_name(draft));
        while (next != names.end() && ++next != names.end()) {
            const auto sheet = m_document.sheet_named(*next);
            auto texts = numbering::filled_references(read(sheet), issue.number, issue.on);
            if (texts.empty()) break;
            sheets.push_back({sheet, std::move(texts)});
        }
        return sheets;
    }

    static void add_references(numbering::Issue& issue, const table::Sheet& picture) {
        for (auto& text : numbering::filled_references(picture, issue.number, issue.on))
            issue.of_draft.push_back(std::move(text));
    }

    static Message success(const numbering::Issue& issue, const DraftPlace& place, const std::string& book) {
        const std::string row = book + '!' + table::cell_name(issue.of_register.front().first);
        std::vector<Argument> arguments{numbering::written(issue.number), calendar::numeric(issue.on),
                                        place.picture.name, row};
        const bool text = !place.sheet.is();
        if (issue.notes.empty()) return {text ? "issue.text-done" : "issue.done", std::move(arguments)};
        arguments.emplace_back(issue.notes);
        return {text ? "issue.text-done-with-notes" : "issue.done-with-notes", std::move(arguments)};
    }

    Invocation& m_invocation;
    const office::Document& m_document;
    const numbering::Words m_words;
};

} // namespace

Message issue_number(Invocation& invocation) {
    numbering::IssueRequest request = read_arguments(invocation.arguments);
    const office::Document document = changeable_document(invocation);
    request.series = series_of(invocation, document);
    return Issuing(invocation, document).run(request);
}

} // namespace ansinh::commands
