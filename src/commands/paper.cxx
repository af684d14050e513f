#include "commands/paper.hxx"

#include "border/shipped.hxx"
#include "commands/paper_output.hxx"
#include "commands/paper_signing.hxx"
#include "commands/references.hxx"
#include "commands/regulation_source.hxx"
#include "commands/table_words.hxx"
#include "office/table/reader.hxx"
#include "paper/annex_table.hxx"
#include "paper/compose.hxx"
#include "paper/draft.hxx"

namespace ansinh::commands {

namespace {

paper::Wishes read_arguments(const Arguments& arguments) {
    arguments.allow_only({"kind", "about", "to", "body", "bases", "copies", "keeper", "signer", "seal",
                          "name", "place", "agency", "issuer", "profile", "annex", "as"});
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

} // namespace

Message paper(Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    const paper::Wishes wishes = read_arguments(arguments);
    const paper::Kinds kinds = border::paper_kinds(invocation.context);
    const std::string kind = kinds.find(wishes.kind).name;
    const PaperPlace place = paper_place(arguments);
    const office::Document document = document_for_papers(invocation, place);

    const paper::Form form = border::paper_form(invocation.context);
    const profile::Profile profile = regulation_in_use(invocation, document, arguments.text("profile"));
    paper::Paper draft = paper::draft(wishes, profile, form, kinds);
    if (const auto annex = arguments.text("annex"))
        draft.annexes.push_back(annex_on(invocation, document, *annex));
    return put_papers(invocation, document, {paper::compose(draft, form, kinds)}, form, place,
                      {"paper.step", {kind}});
}

} // namespace ansinh::commands
