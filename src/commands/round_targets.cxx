#include "commands/round_targets.hxx"

#include "border/text.hxx"
#include "commands/consents.hxx"
#include "commands/references.hxx"
#include "commands/table_words.hxx"
#include "office/table/reader.hxx"
#include "office/writer.hxx"
#include "round/plan.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;

/// The request, and the sheet its ranges name, if they name one.
struct Asked {
    round::Request request;
    std::optional<std::string> sheet;
};

Asked read_arguments(const Arguments& arguments) {
    arguments.allow_only(
        {"target", "achieved", "into", "table", "product", "hidden", "overwrite", "numbers", "unreported"});
    Asked asked;
    SheetOfReferences references;
    round::Request& request = asked.request;
    request.target = references.without_sheet(arguments.text("target"));
    request.achieved = references.without_sheet(arguments.text("achieved"));
    request.into = references.without_sheet(arguments.text("into"));
    request.table = references.without_sheet(arguments.text("table"));
    request.product = arguments.text("product");
    request.hidden = hidden_rows(arguments);
    request.overwrite = arguments.choice("overwrite", {"no", "yes"}) == "yes";
    request.accept_numbers = arguments.choice("numbers", {"refuse", "accept"}) == "accept";
    request.unreported_is_zero = arguments.choice("unreported", {"refuse", "zero"}) == "zero";
    asked.sheet = references.sheet();
    return asked;
}

round::Words round_words(const border::Context& context) {
    return round::Words::from_json(border::read_package_file(context, "data/round-words.json"));
}

std::vector<Message> hints(const std::vector<Message>& faults) {
    std::vector<Message> hints = hints_for(faults);
    if (std::ranges::find(faults, "round.unreported", &Message::code) != faults.end())
        hints.push_back(Message{"hint.unreported", {}});
    return hints;
}

std::vector<Message> check_cells(const office::Document& document, const Reference<XSpreadsheet>& sheet,
                                 const round::Plan& plan) {
    std::vector<Message> faults = office::check_writable(document, sheet, plan.written_cells());
    for (const round::Snapshot& product : plan.products)
        if (!product.numbers.empty())
            std::ranges::move(office::check_validity(sheet, product.into, product.numbers),
                              std::back_inserter(faults));
    return faults;
}

void write(const Invocation& invocation, const office::Document& document,
           const Reference<XSpreadsheet>& sheet, const round::Plan& plan) {
    std::vector<office::Result> results;
    for (const round::Snapshot& product : plan.products)
        results.emplace_back(office::Numbers{product.into, product.numbers});
    const std::string title = invocation.sentences.render(Message{"round.title", {}});
    office::write_step(document, sheet, results, std::nullopt, border::to_office(title));
    document.select(sheet, plan.written_cells());
}

Message success(const round::Plan& plan) {
    std::vector<Message> said;
    std::ranges::transform(plan.products, std::back_inserter(said), &round::Snapshot::summary);
    std::ranges::copy(plan.notes, std::back_inserter(said));
    return Message{"round.done", {std::move(said)}};
}

} // namespace

Message round_targets(Invocation& invocation) {
    Asked asked = read_arguments(invocation.arguments);
    const office::Document document = changeable_document(invocation);
    const Reference<XSpreadsheet> sheet =
        asked.sheet ? document.sheet_named(*asked.sheet) : document.active_sheet();
    if (document.shows(sheet)) asked.request.cursor = document.cursor();

    const table::Sheet content = office::read_sheet(invocation.context, document, sheet, invocation.progress);
    const table::Vocabulary words = table_words(invocation.context);
    const round::Plan plan = round::make_plan(content, table::find_tables(content, words), words,
                                              round_words(invocation.context), asked.request);
    invocation.unit_names = plan.names;
    std::vector<Message> faults = plan.faults;
    std::ranges::move(check_cells(document, sheet, plan), std::back_inserter(faults));
    refuse_if_any("round.refused", faults, hints(faults));
    invocation.progress.check();

    write(invocation, document, sheet, plan);
    return success(plan);
}

} // namespace ansinh::commands
