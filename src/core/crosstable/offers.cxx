#include "crosstable/offers.hxx"

#include "crosstable/planner.hxx"
#include "target/choice.hxx"
#include "target/form.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <set>

namespace ansinh::crosstable {

namespace {

using table::Area;
using table::CellKind;
using table::Column;
using table::Position;
using table::Product;
using table::Row;
using table::RowKind;
using table::Sheet;
using table::Table;

constexpr std::size_t most_share_rows = 8;

Product product_at(const Table& table, int number) {
    const Column* column = table.find_column(number);
    return column == nullptr ? Product::none : column->product;
}

Message labelled(const std::string& place, const std::string& name) {
    return {"choice.place", {place, name}};
}

/// "Tháng 1 – Tháng 12", "Bưu điện – Viettel".
std::string name_of(const Table& table, const Block& block) {
    const std::vector<std::string> names = column_names(&table, block.columns);
    return names.front() + " – " + names.back();
}

Offer offer_of(const Table& table, const Block& block) {
    const Area area = area_of(table, block);
    return {table::area_name(area), labelled(table::area_name(area), name_of(table, block)),
            Position{area.first_row, area.first_column}};
}

/// A column by its cells: a letter might be some column's header.
std::string cells_of_column(const Table& table, int column) {
    return table::area_name({table.area.first_row, column, table.area.last_row, column});
}

std::vector<Offer> columns_beside(const Table& table, target::Role role, Product product,
                                  std::span<const int> written) {
    std::vector<Offer> offers;
    for (const target::ColumnChoice& choice : target::column_choices(table, role, product)) {
        const Column* column = table.find_column(choice.column);
        if (choice.less || column == nullptr || std::ranges::find(written, choice.column) != written.end())
            continue;
        offers.push_back({cells_of_column(table, choice.column),
                          labelled(table::column_name(choice.column), target::shown_path(column->path))});
    }
    return offers;
}

/// Across the block, sums between its columns included: the planner leaves them out.
std::string row_of(std::span<const int> columns, int row) {
    return table::area_name({row, columns.front(), row, columns.back()});
}

/// The total rows into which somebody typed numbers.
std::vector<int> typed_rows(const Sheet& sheet, const Table& table, std::span<const int> columns) {
    std::set<int> rows;
    for (const int column : columns)
        for (const Position at : target::typed_totals(sheet, table, column))
            rows.insert(at.row);
    return {rows.begin(), rows.end()};
}

std::vector<Offer> total_rows(const Sheet& sheet, const Table& table, std::span<const int> columns) {
    std::vector<Offer> offers;
    for (const int number : typed_rows(sheet, table, columns)) {
        const auto row = std::ranges::find(table.rows, number, &Row::row);
        const std::string range = row_of(columns, number);
        offers.push_back({range, labelled(range, row == table.rows.end() ? "" : row->name)});
    }
    offers.push_back({"weights", {"choice.columns-by-weights", {}}});
    offers.push_back({"equal", {"choice.columns-equal", {}}});
    return offers;
}

/// The text nearest to the left of the row's figures.
std::string name_left_of(const Sheet& sheet, int row, int column) {
    while (--column >= 0) {
        const table::Cell& cell = sheet.shown(row, column);
        if (cell.kind == CellKind::text) return text::one_line(cell.text);
    }
    return {};
}

/// Rows outside of the table's body where every column has a number: shares of the months.
std::vector<Offer> share_rows(const Sheet& sheet, const Table& table, std::span<const int> columns) {
    std::vector<Offer> offers;
    for (int row = 0; row < sheet.rows() && offers.size() < most_share_rows; ++row) {
        const bool in_body = std::ranges::find(table.rows, row, &Row::row) != table.rows.end();
        const bool in_header = row >= table.first_header_row && row <= table.last_header_row;
        if (in_body || in_header || row == table.number_row) continue;
        if (std::ranges::all_of(
                columns, [&](int column) { return sheet.cell(row, column).kind == CellKind::number; })) {
            const std::string range = row_of(columns, row);
            offers.push_back({range, labelled(range, name_left_of(sheet, row, columns.front()))});
        }
    }
    return offers;
}

/// Other blocks of the table that are as wide.
std::vector<Offer> blocks_like(const Table& table, const std::vector<Block>& blocks,
                               std::span<const int> columns) {
    std::vector<Offer> offers;
    for (const Block& block : blocks)
        if (block.columns.size() == columns.size() && block.columns.front() != columns.front())
            offers.push_back(offer_of(table, block));
    for (Offer& offer : offers)
        offer.cursor.reset();
    return offers;
}

void append(std::vector<Offer>& offers, std::vector<Offer> more) {
    std::ranges::move(more, std::back_inserter(offers));
}

const Block* block_at(const std::vector<Block>& blocks, std::optional<Position> cursor) {
    if (!cursor) return nullptr;
    const auto found = std::ranges::find_if(blocks, [&](const Block& block) {
        return std::ranges::find(block.columns, cursor->column) != block.columns.end();
    });
    return found == blocks.end() ? nullptr : &*found;
}

} // namespace

const Table* table_of(const Request& request, std::span<const Table> tables) {
    const auto found = std::ranges::find_if(
        tables, [&](const Table& table) { return request.table == table::area_name(table.area); });
    return found == tables.end() ? nullptr : &*found;
}

std::vector<int> block_of(const Sheet& sheet, const Table& table, const table::Vocabulary& words,
                          const Request& request) {
    if (table.units().empty()) return {};
    if (request.into) {
        std::vector<int> columns;
        if (const auto area = table::parse_area(*request.into))
            for (int number = area->first_column; number <= area->last_column; ++number)
                if (const Column* column = table.find_column(number); column && !is_sum(*column, words))
                    columns.push_back(number);
        return columns;
    }
    const auto blocks = find_blocks(sheet, table, words, Product::none);
    const Block* block = block_at(blocks, request.cursor);
    return block == nullptr ? std::vector<int>() : block->columns;
}

Offers offers_for(const Sheet& sheet, std::span<const Table> tables, const table::Vocabulary& words,
                  const Request& request) {
    Offers offers;
    const Table* table = table_of(request, tables);
    if (table == nullptr || table->units().empty()) return offers;
    const auto blocks = find_blocks(sheet, *table, words, Product::none);
    for (const Block& block : blocks)
        offers.into.push_back(offer_of(*table, block));
    const std::vector<int> columns = block_of(sheet, *table, words, request);
    const Product product = columns.empty() ? Product::none : product_at(*table, columns.front());
    offers.rows = columns_beside(*table, target::Role::into, product, columns);
    offers.columns = total_rows(sheet, *table, columns);
    offers.weights.push_back({std::nullopt, {"choice.no-weights", {}}});
    offers.weights.push_back({"into", {"choice.weights-into", {}}});
    append(offers.weights, blocks_like(*table, blocks, columns));
    append(offers.weights, columns_beside(*table, target::Role::basis, product, columns));
    offers.shares.push_back({std::nullopt, {"choice.no-shares", {}}});
    if (!columns.empty()) append(offers.shares, share_rows(sheet, *table, columns));
    offers.maximum = blocks_like(*table, blocks, columns);
    return offers;
}

void fill_in_totals(const Sheet& sheet, std::span<const Table> tables, const table::Vocabulary& words,
                    Request& request) {
    request.rows.reset();
    request.columns = "weights";
    const Table* table = table_of(request, tables);
    if (table == nullptr) return;
    const std::vector<int> columns = block_of(sheet, *table, words, request);
    if (columns.empty()) return;
    std::vector<int> rows;
    for (const Row* unit : table->units())
        rows.push_back(unit->row);
    const auto found = row_total_columns(sheet, *table, product_at(*table, columns.front()), rows, columns);
    if (found.size() == 1) request.rows = cells_of_column(*table, found.front()->column);
    const std::vector<int> typed = typed_rows(sheet, *table, columns);
    if (typed.size() == 1) request.columns = row_of(columns, typed.front());
    if (typed.size() > 1) request.columns.reset();
}

Request first_request(const Sheet& sheet, std::span<const Table> tables, const table::Vocabulary& words,
                      std::optional<Position> cursor) {
    const auto blocks_in = [&](const Table& table) {
        return table.units().empty() ? std::vector<Block>() : find_blocks(sheet, table, words, Product::none);
    };
    auto table =
        std::ranges::find_if(tables, [&](const Table& one) { return cursor && one.area.contains(*cursor); });
    if (table == tables.end())
        table = std::ranges::find_if(tables, [&](const Table& one) { return !blocks_in(one).empty(); });
    if (table == tables.end()) table = tables.begin();

    Request request;
    request.table = table::area_name(table->area);
    const auto blocks = blocks_in(*table);
    const Block* block = block_at(blocks, cursor);
    if (block == nullptr && blocks.size() == 1) block = &blocks.front();
    if (block != nullptr) request.cursor = offer_of(*table, *block).cursor;
    fill_in_totals(sheet, tables, words, request);
    return request;
}

} // namespace ansinh::crosstable
