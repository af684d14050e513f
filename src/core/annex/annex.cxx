#include "annex/annex.hxx"

#include "annex/body.hxx"
#include "annex/titles.hxx"
#include "target/choice.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <set>

namespace ansinh::annex {

namespace {

using table::Meaning;
using table::Product;
using table::Table;

/// A target, or the people newly to be won among it; "Trong đó: quý I" is for other papers.
bool is_target(const table::Column& column, const table::Vocabulary& words) {
    if (column.meaning == Meaning::target) return true;
    return column.meaning == Meaning::part && !column.path.empty() &&
           words.target_kind(column.path.back()) == table::TargetKind::newly_joined;
}

/// The products that have a target, in the table's order. Throws Error "annex.no-target-column".
std::vector<Product> products_of(const Table& table, const Request& request) {
    const auto asked = target::requested_product(request.from);
    std::vector<Product> products;
    for (const table::Column& column : table.columns) {
        if (column.meaning != Meaning::target || (asked && column.product != *asked)) continue;
        if (std::ranges::find(products, column.product) == products.end()) products.push_back(column.product);
    }
    if (products.empty()) throw Error("annex.no-target-column", {table::area_name(table.area)});
    return products;
}

/// What stands above a column but the product, which the group says.
std::string header_of(const table::Column& column, const table::Vocabulary& words) {
    std::string header;
    for (const std::string& text : column.path) {
        if (column.product != Product::none && words.is_product(text)) continue;
        header += (header.empty() ? "" : ": ") + text;
    }
    return header.empty() && !column.path.empty() ? column.path.back() : header;
}

Column people_column(const table::Column& column, const table::Vocabulary& words, const Words& paper) {
    const std::string group = column.product == Product::none ? "" : paper.products.of(column.product);
    return {Role::people, group, header_of(column, words), column.column};
}

/// The table's columns of one kind for one product, as they stand.
void add_product(std::vector<Column>& columns, const Table& table, const table::Sheet& sheet,
                 const table::Vocabulary& words, const Words& paper, Product product) {
    for (const table::Column& column : table.columns) {
        const bool known =
            column.meaning == Meaning::participants || column.meaning == Meaning::not_participating;
        const bool wanted = known || is_target(column, words);
        const bool unused = column.meaning == Meaning::part && is_unused(sheet, table, column.column);
        if (wanted && !unused && column.product == product)
            columns.push_back(people_column(column, words, paper));
    }
}

const table::Column* responsible_column(const Table& table, const Words& paper) {
    for (const std::string& header : paper.responsible)
        for (const table::Column& column : table.columns)
            if (!column.path.empty() && text::name_key(column.path.back()) == text::name_key(header))
                return &column;
    return nullptr;
}

std::vector<Column> columns_of(const Table& table, const table::Sheet& sheet, const table::Vocabulary& words,
                               const Words& paper, std::span<const Product> products) {
    std::vector<Column> columns{{Role::ordinal, "", paper.ordinal, -1}};
    const table::Column* name = table.name_column ? table.find_column(*table.name_column) : nullptr;
    const bool headed = name != nullptr && !name->path.empty();
    columns.push_back(
        {Role::name, "", headed ? name->path.back() : paper.name, table.name_column.value_or(-1)});
    for (const table::Column& column : table.columns)
        if (column.meaning == Meaning::population) columns.push_back(people_column(column, words, paper));
    // Columns that name no product belong to every one of them.
    if (std::ranges::find(products, Product::none) == products.end())
        add_product(columns, table, sheet, words, paper, Product::none);
    for (const Product product : products)
        add_product(columns, table, sheet, words, paper, product);
    if (const table::Column* responsible = responsible_column(table, paper))
        columns.push_back({Role::words, "", responsible->path.back(), responsible->column});
    for (const table::Column& column : table.columns)
        if (column.meaning == Meaning::note && !column.path.empty())
            columns.push_back({Role::words, "", column.path.back(), column.column});
    return columns;
}

} // namespace

bool Annex::has_groups() const {
    return std::ranges::any_of(columns, [](const Column& column) { return !column.group.empty(); });
}

std::size_t Annex::units() const {
    return static_cast<std::size_t>(std::ranges::count(lines, LineKind::unit, &Line::kind));
}

Made make_annex(const table::Sheet& sheet, std::span<const Table> tables, const table::Vocabulary& words,
                const Words& paper, const Request& request) {
    const Table* table = target::choose_table(tables, request.from);
    if (table == nullptr) throw Error("table.none");
    const std::vector<Product> products = products_of(*table, request);

    Made made;
    made.source = table->area;
    Annex& annex = made.annex;
    annex.sheet = paper.sheet;
    annex.heading = paper.heading;
    annex.title = title_of(*table, products, paper, request);
    annex.attached = reference_of(paper, request);
    annex.measure = paper.measure;
    annex.columns = columns_of(*table, sheet, words, paper, products);
    annex.left = paper.left;
    annex.right = paper.right;

    Body body(sheet, *table, made);
    body.take_rows(request.from.hidden, total_name(sheet, *table, paper, request));
    for (std::size_t index = 0; index < annex.columns.size(); ++index) {
        const table::Column* source = table->find_column(annex.columns[index].source);
        if (annex.columns[index].role == Role::people)
            body.fill_people(index, is_target(*source, words));
        else if (annex.columns[index].role == Role::words)
            body.fill_words(index, source->meaning != Meaning::note);
    }
    body.finish();
    if (responsible_column(*table, paper) == nullptr) made.notes.push_back({"annex.responsible-column", {}});
    return made;
}

std::string free_sheet_name(const std::string& wished, std::span<const std::string> taken) {
    std::set<std::string> keys;
    for (const std::string& name : taken)
        keys.insert(text::name_key(name));
    std::string name = wished;
    for (int number = 2; keys.contains(text::name_key(name)); ++number)
        name = wished + " (" + std::to_string(number) + ")";
    return name;
}

} // namespace ansinh::annex
