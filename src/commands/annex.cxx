#include "commands/annex.hxx"

#include "annex/annex.hxx"
#include "border/text.hxx"
#include "commands/references.hxx"
#include "commands/table_words.hxx"
#include "office/annex/insertion.hxx"
#include "office/new_sheet.hxx"
#include "office/table/reader.hxx"

namespace ansinh::commands {

namespace {

annex::Words paper_words(const border::Context& context) {
    return annex::Words::from_json(border::read_package_file(context, "data/annex-words.json"));
}

target::HiddenRows hidden_rows(const Arguments& arguments) {
    const std::string_view choice = arguments.choice("hidden", {"", "include", "exclude"});
    if (choice.empty()) return target::HiddenRows::ask;
    return choice == "include" ? target::HiddenRows::include : target::HiddenRows::exclude;
}

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
    const auto source =
        references.sheet() ? document.sheet_named(*references.sheet()) : document.active_sheet();
    if (document.shows(source)) request.from.cursor = document.cursor();

    const annex::Words paper = paper_words(invocation.context);
    const std::string name = annex::free_sheet_name(paper.sheet, document.sheet_names());
    office::check_sheet_can_be_added(document, name);

    const table::Sheet content =
        office::read_sheet(invocation.context, document, source, invocation.progress);
    const table::Vocabulary words = table_words(invocation.context);
    annex::Made made = annex::make_annex(content, table::find_tables(content, words), words, paper, request);
    refuse_if_any("annex.refused", made.faults);
    made.annex.sheet = name;
    invocation.progress.check();

    const std::string title = invocation.sentences.render(Message{"annex.title", {}});
    const auto sheet = office::insert_annex(document, source, made.annex, border::to_office(title));
    const table::Position top{0, 0};
    document.select(sheet, std::span(&top, 1));
    return success(made, content.name);
}

} // namespace ansinh::commands
