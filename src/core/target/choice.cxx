#include "target/choice.hxx"

#include "message.hxx"
#include "text/normalise.hxx"

#include <boost/algorithm/string/join.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace ansinh::target {

namespace {

using table::Column;
using table::Meaning;
using table::Product;
using table::Table;

using Columns = std::vector<const Column*>;

Columns columns_where(const Table& table, const std::function<bool(const Column&)>& fits) {
    Columns found;
    for (const Column& column : table.columns)
        if (fits(column)) found.push_back(&column);
    return found;
}

/// The columns of the product, or where it has none those that name no product; all of them when none is
/// asked for.
Columns of_product(const Columns& columns, Product product) {
    if (product == Product::none) return columns;
    Columns same, silent;
    for (const Column* column : columns) {
        if (column->product == product) same.push_back(column);
        if (column->product == Product::none) silent.push_back(column);
    }
    return same.empty() ? silent : same;
}

/// "E, I" or, for a question that offers ways to go on, with the headers: "E (BHYT tự đóng › Chưa tham gia)".
std::string described(const Columns& columns) {
    std::string text;
    for (const Column* column : columns) {
        if (!text.empty()) text += ", ";
        text += table::column_name(column->column);
        if (const std::string path = shown_path(column->path); !path.empty()) text += " (" + path + ")";
    }
    return text;
}

Columns by_header(const Table& table, std::string_view text, std::string (*key)(std::string_view)) {
    const std::string wanted = key(text);
    return columns_where(table, [&](const Column& column) {
        return std::any_of(column.path.rbegin(), column.path.rend(),
                           [&](const std::string& part) { return key(part) == wanted; }) ||
               key(boost::algorithm::join(column.path, " ")) == wanted;
    });
}

Product product_under_cursor(const Table& table, const Request& request) {
    if (!request.cursor || !table.area.contains(*request.cursor)) return Product::none;
    const Column* column = table.find_column(request.cursor->column);
    return column == nullptr ? Product::none : column->product;
}

const Table* only_one_containing(std::span<const Table> tables, const table::Area& area) {
    const Table* found = nullptr;
    for (const Table& table : tables) {
        if (!table.area.intersects(area)) continue;
        if (found != nullptr) return nullptr;
        found = &table;
    }
    return found;
}

std::optional<table::Area> area_argument(const std::optional<std::string>& argument) {
    return argument ? table::parse_area(*argument) : std::nullopt;
}

Error which_table(std::span<const Table> tables) {
    std::string areas;
    for (const Table& table : tables)
        areas += (areas.empty() ? "" : ", ") + table::area_name(table.area);
    return Error("table.which", {areas});
}

} // namespace

const Table* choose_table(std::span<const Table> tables, const Request& request) {
    if (request.table) {
        const auto area = table::parse_area(*request.table);
        const Table* named = area ? only_one_containing(tables, *area) : nullptr;
        if (named == nullptr) throw Error("table.unknown", {*request.table});
        return named;
    }
    const auto into = area_argument(request.into);
    const auto basis = area_argument(request.basis);
    for (const auto& area : {into, basis})
        if (area)
            if (const Table* holder = only_one_containing(tables, *area)) return holder;
    if (into && basis) return nullptr;
    if (tables.empty()) throw Error("table.none");
    if (request.cursor)
        for (const Table& table : tables)
            if (table.area.contains(*request.cursor)) return &table;
    if (tables.size() > 1) throw which_table(tables);
    return &tables.front();
}

int find_column(const Table& table, const table::Vocabulary& words, std::string_view argument,
                std::string_view text, Product product) {
    Columns found = by_header(table, text, text::name_key);
    if (found.empty()) found = by_header(table, text, text::plain_key);
    if (found.empty()) {
        if (const auto column = table::parse_column(text)) return *column;
        const Meaning meaning = words.meaning(text);
        if (meaning != Meaning::unknown && meaning != Meaning::other)
            found = columns_where(table, [&](const Column& column) { return column.meaning == meaning; });
    }
    if (found.size() > 1) found = of_product(found, product);
    if (found.empty()) throw Error("column.unknown", {std::string(argument), std::string(text)});
    if (found.size() > 1)
        throw Error("column.which", {std::string(argument), std::string(text), described(found)});
    return found.front()->column;
}

std::vector<table::Position> typed_totals(const table::Sheet& sheet, const Table& table, int column) {
    std::vector<table::Position> typed;
    for (const table::Row& row : table.rows) {
        const table::Cell& cell = sheet.cell(row.row, column);
        if (row.kind == table::RowKind::total && cell.kind == table::CellKind::number && !cell.formula)
            typed.push_back({row.row, column});
    }
    return typed;
}

int choose_into(const table::Sheet& sheet, const Table& table, const Request& request) {
    const auto asked = requested_product(request);
    if (!asked && request.cursor && table.area.contains(*request.cursor)) {
        const Column* column = table.find_column(request.cursor->column);
        if (column != nullptr && column->meaning == Meaning::target) return column->column;
        if (column != nullptr && column->meaning == Meaning::part) {
            if (!typed_totals(sheet, table, column->column).empty()) return column->column;
            throw Error("into.part", {table::column_name(column->column)});
        }
    }
    const Columns found =
        columns_for(table, Meaning::target, asked.value_or(product_under_cursor(table, request)));
    if (found.empty()) throw Error("into.none");
    if (found.size() > 1) throw Error("into.which-product", {described(found)});
    return found.front()->column;
}

int choose_basis(const Table& table, Product product) {
    for (const Meaning meaning : {Meaning::not_participating, Meaning::population}) {
        const Columns found = columns_for(table, meaning, product);
        if (found.size() > 1) throw Error("basis.which", {described(found)});
        if (!found.empty()) return found.front()->column;
    }
    throw Error("basis.none");
}

int choose_participants(const Table& table, Product product) {
    const Columns found = columns_for(table, Meaning::participants, product);
    if (found.empty()) throw Error("participants.none");
    if (found.size() > 1) throw Error("participants.which", {described(found)});
    return found.front()->column;
}

Columns columns_for(const Table& table, Meaning meaning, Product product) {
    return of_product(columns_where(table, [&](const Column& column) { return column.meaning == meaning; }),
                      product);
}

std::string shown_path(const std::vector<std::string>& path) {
    return boost::algorithm::join(path, " › ");
}

std::optional<Product> requested_product(const Request& request) {
    if (!request.product) return std::nullopt;
    const std::string key = text::plain_key(*request.product);
    if (key == "bhyt") return Product::health;
    if (key == "bhxh") return Product::pension;
    throw Error("product.unknown", {*request.product});
}

} // namespace ansinh::target
