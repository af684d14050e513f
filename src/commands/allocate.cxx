#include "commands/allocate.hxx"

#include "border/text.hxx"
#include "commands/references.hxx"
#include "commands/table_words.hxx"
#include "office/document.hxx"
#include "office/table/reader.hxx"
#include "office/writer.hxx"
#include "quota/allocation.hxx"
#include "target/plan.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <iterator>

namespace ansinh::commands {

namespace {

using css::sheet::XSpreadsheet;
using css::uno::Reference;

target::HiddenRows hidden_rows(const Arguments& arguments) {
    const std::string_view choice = arguments.choice("hidden", {"", "include", "exclude"});
    if (choice == "include") return target::HiddenRows::include;
    if (choice == "exclude") return target::HiddenRows::exclude;
    return target::HiddenRows::ask;
}

/// The request, and the sheet its ranges name, if they name one.
struct Asked {
    target::Request request;
    std::optional<std::string> sheet;
};

Asked read_arguments(const Arguments& arguments) {
    arguments.allow_only({"total", "basis", "into", "min", "max", "method", "as", "table", "product",
                          "hidden", "overwrite", "numbers"});
    Asked asked;
    SheetOfReferences references;
    target::Request& request = asked.request;
    request.total = references.without_sheet(arguments.text("total"));
    request.basis = references.without_sheet(arguments.text("basis"));
    request.into = references.without_sheet(arguments.text("into"));
    request.minimum = references.without_sheet(arguments.text("min"));
    request.maximum = references.without_sheet(arguments.text("max"));
    request.table = references.without_sheet(arguments.text("table"));
    request.method = arguments.text("method");
    request.product = arguments.text("product");
    request.as_formulas = arguments.choice("as", {"values", "formulas"}) == "formulas";
    request.hidden = hidden_rows(arguments);
    request.overwrite = arguments.choice("overwrite", {"no", "yes"}) == "yes";
    request.accept_numbers = arguments.choice("numbers", {"refuse", "accept"}) == "accept";
    asked.sheet = references.sheet();
    return asked;
}

std::string bound_argument(const target::BoundSource& source) {
    if (source.number) return std::to_string(*source.number);
    return source.cells ? absolute_name(*source.cells) : std::string();
}

/// The stored name is what Calc writes into files and reads in every language.
std::string formula_of(const target::Plan& plan) {
    const std::string total = plan.total_cell ? absolute_name({plan.total_cell->row, plan.total_cell->column,
                                                               plan.total_cell->row, plan.total_cell->column})
                                              : std::to_string(plan.total);
    std::string arguments = total + ";" + absolute_name(plan.basis_area);
    const std::string minimum = bound_argument(plan.minimum_source);
    const std::string maximum = bound_argument(plan.maximum_source);
    if (!minimum.empty() || !maximum.empty()) arguments += ";" + minimum;
    if (!maximum.empty()) arguments += ";" + maximum;
    return "=VN.ANSINH.QUOTA.ALLOCATE(" + arguments + ")";
}

/// What the units are called in the sentence: "thôn" where all their names begin so, else "đơn vị".
Message unit_noun(const target::Plan& plan) {
    return text::plain_key(plan.unit_word) == "thon" ? Message{"noun.villages", {}}
                                                     : Message{"noun.units", {}};
}

Message success(const target::Plan& plan, const quota::Allocation& allocation) {
    std::vector<Message> notes = plan.notes;
    if (allocation.tie)
        notes.push_back(Message{"allocate.tie",
                                {static_cast<std::int64_t>(allocation.tie->units.size()),
                                 allocation.tie->people, Units{allocation.tie->units}}});
    const std::string basis =
        plan.basis_header.empty()
            ? table::area_name(plan.basis_area)
            : "“" + plan.basis_header + "” (" + table::column_name(plan.basis_area.first_column) + ")";
    std::vector<Argument> arguments{plan.total, static_cast<std::int64_t>(plan.into.size()),
                                    std::vector<Message>{unit_noun(plan)}, basis,
                                    table::list_names(plan.into)};
    if (notes.empty()) return Message{"allocate.done", std::move(arguments)};
    arguments.emplace_back(std::move(notes));
    return Message{"allocate.done-with-notes", std::move(arguments)};
}

/// The arguments that answer faults; each once, however many cells ask for it.
std::vector<Message> hints_for(const std::vector<Message>& faults) {
    const auto has = [&](std::initializer_list<std::string_view> codes) {
        return std::ranges::any_of(faults, [&](const Message& fault) {
            return std::ranges::find(codes, fault.code) != codes.end();
        });
    };
    const bool numbers = has({"cell.text-number", "cell.fraction-candidate", "cell.scaled"});
    const bool overwrite = has({"into.formula", "into.number", "into.spaces", "into.text"});
    std::vector<Message> hints;
    if (numbers) hints.push_back(Message{"hint.numbers", {}});
    if (overwrite) hints.push_back(Message{"hint.overwrite", {}});
    return hints;
}

} // namespace

Message allocate(Invocation& invocation) {
    Asked asked = read_arguments(invocation.arguments);
    const office::Document document(invocation.frame);
    if (document.is_read_only()) throw Error("document.read-only");
    document.commit_pending_edit();

    const Reference<XSpreadsheet> sheet =
        asked.sheet ? document.sheet_named(*asked.sheet) : document.active_sheet();
    if (document.shows(sheet)) asked.request.cursor = document.cursor();

    const table::Sheet content = office::read_sheet(invocation.context, document, sheet, invocation.progress);
    const table::Vocabulary words = table_words(invocation.context);
    const std::vector<table::Table> tables = table::find_tables(content, words);
    target::Plan plan = target::make_plan(content, tables, words, asked.request);
    invocation.unit_names = plan.names;

    std::vector<Message> faults = std::move(plan.faults);
    std::ranges::move(office::check_writable(document, sheet, plan.into), std::back_inserter(faults));
    refuse_if_any("allocate.refused", faults, hints_for(faults));

    const quota::Allocation allocation = quota::allocate(plan.problem());
    refuse_if_any("allocate.refused", office::check_validity(sheet, plan.into, allocation.given));
    invocation.progress.check();

    const rtl::OUString title = border::to_office(invocation.sentences.render(Message{"allocate.title", {}}));
    if (asked.request.as_formulas) {
        const table::Area area{plan.into.front().row, plan.into.front().column, plan.into.back().row,
                               plan.into.back().column};
        office::write_array_formula(document, sheet, area, border::to_office(formula_of(plan)), title);
    } else {
        office::write_values(document, sheet, plan.into, allocation.given, title);
    }
    document.select(sheet, plan.into);
    return success(plan, allocation);
}

} // namespace ansinh::commands
