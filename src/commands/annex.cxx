#include "commands/annex.hxx"

#include "annex/annex.hxx"
#include "border/shipped.hxx"
#include "border/text.hxx"
#include "commands/consents.hxx"
#include "commands/references.hxx"
#include "commands/sheet_tables.hxx"
#include "office/annex/insertion.hxx"
#include "office/new_sheet.hxx"

namespace ansinh::commands {

namespace {

annex::Request read_arguments(const Arguments& arguments, SheetOfReferences& references) {
    arguments.allow_only({"table", "product", "year", "title", "unit", "hidden"});
    annex::Request request;
    request.from.table = references.without_sheet(arguments.text("table"));
    request.from.product = arguments.text("product");
    request.from.hidden = hidden_rows(arguments);
    request.year = arguments.text("year");
    request.title = arguments.text("title");
    request.unit = arguments.text("unit");
    return request;
}

Message success(const annex::Made& made, const std::string& source) {
    std::vector<Argument> arguments{made.annex.sheet, static_cast<std::int64_t>(made.annex.units()),
                                    table::area_name(made.source), source};
    if (made.notes.empty()) return {"annex.done", std::move(arguments)};
    arguments.emplace_back(made.notes);
    return {"annex.done-with-notes", std::move(arguments)};
}

} // namespace

Message annex(Invocation& invocation) {
    SheetOfReferences references;
    annex::Request request = read_arguments(invocation.arguments, references);
    const office::Document document = changeable_document(invocation);
    const SheetTables read = read_tables(invocation, document, references.sheet());
    request.from.cursor = read.cursor;

    const annex::Words paper = border::annex_words(invocation.context);
    const std::string name = annex::free_sheet_name(paper.sheet, document.sheet_names());
    office::check_sheet_can_be_added(document, name);

    annex::Made made = annex::make_annex(read.content, read.tables, read.words, paper, request);
    refuse_if_any("annex.refused", made.faults);
    made.annex.sheet = name;
    invocation.progress.check();

    const std::string title = invocation.sentences.render(Message{"annex.title", {}});
    const auto sheet = office::insert_annex(document, read.sheet, made.annex, border::to_office(title));
    const table::Position top{0, 0};
    document.select(sheet, std::span(&top, 1));
    return success(made, read.content.name);
}

} // namespace ansinh::commands
