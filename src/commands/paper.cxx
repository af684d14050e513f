#include "commands/paper.hxx"

#include "annex/annex.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/references.hxx"
#include "commands/regulation_source.hxx"
#include "commands/table_words.hxx"
#include "office/new_sheet.hxx"
#include "office/paper/letters.hxx"
#include "office/paper/sheet.hxx"
#include "office/paper/text_document.hxx"
#include "office/table/reader.hxx"
#include "paper/annex_table.hxx"
#include "paper/compose.hxx"
#include "paper/draft.hxx"

namespace ansinh::commands {

namespace {

paper::Signer signer_of(const Arguments& arguments) {
    const std::string_view who = arguments.choice("signer", {"head", "deputy", "delegated"});
    return who == "head"     ? paper::Signer::head
           : who == "deputy" ? paper::Signer::deputy
                             : paper::Signer::delegated;
}

paper::Seal seal_of(const Arguments& arguments) {
    const std::string_view seal = arguments.choice("seal", {"", "agency", "none"});
    return seal.empty()       ? paper::Seal::by_profile
           : seal == "agency" ? paper::Seal::agency
                              : paper::Seal::none;
}

paper::Wishes read_arguments(const Arguments& arguments) {
    arguments.allow_only({"kind", "about", "to", "body", "bases", "copies", "keeper", "signer", "seal",
                          "name", "place", "agency", "issuer", "profile", "annex", "as"});
    arguments.choice("as", {"sheet", "writer"});
    const auto text = [&](std::string_view key) { return arguments.text(key).value_or(""); };
    paper::Wishes wishes;
    wishes.kind = text("kind");
    wishes.about = text("about");
    wishes.to = text("to");
    wishes.body = text("body");
    wishes.bases = text("bases");
    wishes.copies = text("copies");
    wishes.keeper = text("keeper");
    wishes.place = text("place");
    wishes.agency = text("agency");
    wishes.issuer = text("issuer");
    wishes.name = text("name");
    wishes.signer = signer_of(arguments);
    wishes.seal = seal_of(arguments);
    return wishes;
}

/// A sheet's name, or a range with or without its sheet.
paper::Annex annex_on(Invocation& invocation, const office::Document& document, const std::string& asked) {
    SheetOfReferences references;
    const auto area = table::parse_area(*references.without_sheet(asked));
    const auto source = !area                ? document.sheet_named(asked)
                        : references.sheet() ? document.sheet_named(*references.sheet())
                                             : document.active_sheet();
    const table::Sheet sheet = office::read_sheet(invocation.context, document, source, invocation.progress);
    return paper::annex_of(sheet, table::find_tables(sheet, table_words(invocation.context)), area);
}

/// Names that no sheet has.
void name_sheets(std::vector<paper::SheetLayout>& sheets, const office::Document& document) {
    std::vector<std::string> taken = document.sheet_names();
    for (paper::SheetLayout& sheet : sheets) {
        sheet.name = annex::free_sheet_name(sheet.name, taken);
        taken.push_back(sheet.name);
    }
}

Message success(const paper::Composed& composed, const std::vector<paper::SheetLayout>& sheets) {
    std::string names;
    for (const paper::SheetLayout& sheet : sheets)
        names += (names.empty() ? "“" : ", “") + sheet.name + "”";
    std::vector<Argument> arguments{names};
    if (composed.notes.empty()) return {"paper.done", std::move(arguments)};
    arguments.emplace_back(composed.notes);
    return {"paper.done-with-notes", std::move(arguments)};
}

/// The workbook stays as it is.
Message as_text_document(Invocation& invocation, const paper::Composed& composed, const paper::Form& form,
                         const paper::Metrics& metrics) {
    invocation.progress.check();
    office::show_text_document(invocation.context, composed,
                               {form, metrics, border::text_names(invocation.context)});
    std::vector<Argument> arguments{composed.name};
    if (composed.notes.empty()) return {"writer.done", std::move(arguments)};
    arguments.emplace_back(composed.notes);
    return {"writer.done-with-notes", std::move(arguments)};
}

} // namespace

Message paper(Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    const paper::Wishes wishes = read_arguments(arguments);
    const paper::Kinds kinds = border::paper_kinds(invocation.context);
    const std::string kind = kinds.find(wishes.kind).name;
    const bool as_text = arguments.text("as") == "writer";
    const office::Document document =
        as_text ? readable_document(invocation) : changeable_document(invocation);
    if (!as_text) office::check_sheet_can_be_added(document);

    const paper::Form form = border::paper_form(invocation.context);
    const profile::Profile profile = regulation_in_use(invocation, document, arguments.text("profile"));
    paper::Paper draft = paper::draft(wishes, profile, form, kinds);
    if (const auto annex = arguments.text("annex"))
        draft.annexes.push_back(annex_on(invocation, document, *annex));
    const paper::Composed composed = paper::compose(draft, form, kinds);
    const paper::Metrics metrics =
        office::letters_here(invocation.context, border::letter_metrics(invocation.context), form.font);
    if (as_text) return as_text_document(invocation, composed, form, metrics);
    std::vector<paper::SheetLayout> sheets = paper::lay_out_sheets(composed, form, metrics);
    name_sheets(sheets, document);
    invocation.progress.check();

    const auto title = border::to_office(invocation.sentences.render(Message{"paper.step", {kind}}));
    const auto sheet = office::insert_paper(document, document.active_sheet(), sheets, form, title);
    const table::Position top{0, 0};
    document.select(sheet, std::span(&top, 1));
    return success(composed, sheets);
}

} // namespace ansinh::commands
