#include "target/recall.hxx"

#include "target/choice.hxx"
#include "target/unit_names.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <utility>

namespace ansinh::target {

namespace {

using table::Column;
using table::Product;
using table::Table;

std::string path_key(const std::vector<std::string>& path) {
    std::string key;
    for (const std::string& part : path)
        key += text::name_key(part) + "\n";
    return key;
}

std::vector<int> columns_headed(const Table& table, const std::vector<std::string>& path) {
    std::vector<int> found;
    const std::string key = path_key(path);
    for (const Column& column : table.columns)
        if (path_key(column.path) == key) found.push_back(column.column);
    return found;
}

/// Names may stand beside the table, and a column may have no header.
bool stands_without_header(const Table& table, int column) {
    const Column* known = table.find_column(column);
    return known == nullptr ? table.name_column == column : known->path.empty();
}

std::optional<RememberedColumn> remember_optional(const Table& table, std::optional<int> column) {
    if (!column) return std::nullopt;
    return remember_column(table, *column);
}

RememberedLimit remember_limit(const Table& table, const Limit& limit) {
    return {remember_optional(table, limit.column), limit.column ? "" : text::one_line(limit.number)};
}

const Draft* draft_of(std::span<const ProductDraft> drafts, std::size_t product) {
    const auto found = std::ranges::find(drafts, product, &ProductDraft::product);
    return found == drafts.end() ? nullptr : &found->draft;
}

std::optional<std::int64_t> number_written(const Draft* draft, int row) {
    if (draft == nullptr) return std::nullopt;
    const auto found = std::ranges::find(draft->rows, row, [](const DraftRow& one) { return one.into.row; });
    return found == draft->rows.end() ? std::nullopt : found->number;
}

std::vector<RememberedLock> remember_locks(const Table& table, const UnitNames& names,
                                           const ProductForm& product, const Draft* draft) {
    std::vector<RememberedLock> locks;
    const auto units = table.units();
    for (const RowLock& lock : product.locked) {
        const auto unit = std::ranges::find(units, lock.row, &table::Row::row);
        const auto people = lock.people ? lock.people : number_written(draft, lock.row);
        if (unit != units.end() && people)
            locks.push_back({names.shown[static_cast<std::size_t>(unit - units.begin())], *people});
    }
    return locks;
}

/// An amount on top is handed out once: what is kept is the total it came to, so that the next look does not
/// add it again.
std::string remember_total(const TotalAnswer& total, const Draft* draft) {
    if (total.is_from_cell()) return {};
    if (draft != nullptr && draft->plan.is_addition()) return std::to_string(draft->plan.total);
    return text::one_line(total.text);
}

} // namespace

RememberedColumn remember_column(const Table& table, int column) {
    const Column* known = table.find_column(column);
    if (known == nullptr || known->path.empty()) return {column, {}, 0, 1};
    const std::vector<int> same = columns_headed(table, known->path);
    const auto place = std::ranges::find(same, column) - same.begin();
    return {column, known->path, static_cast<int>(place), static_cast<int>(same.size())};
}

FoundColumn find_again(const Table& table, const RememberedColumn& remembered,
                       const std::vector<table::Meaning>& meanings, Product product) {
    const int letter = remembered.column;
    if (remembered.path.empty())
        return {stands_without_header(table, letter) ? Found::same : Found::gone, letter};
    const std::vector<int> same = columns_headed(table, remembered.path);
    if (static_cast<int>(same.size()) == remembered.count) {
        const int column = same[static_cast<std::size_t>(remembered.place)];
        return {column == letter ? Found::same : Found::moved, column};
    }
    if (std::ranges::find(same, letter) != same.end()) return {Found::same, letter};
    if (same.size() == 1) return {Found::moved, same.front()};
    const Column* there = table.find_column(letter);
    const bool fits = same.empty() && there != nullptr && there->product == product &&
                      std::ranges::find(meanings, there->meaning) != meanings.end();
    return {fits ? Found::renamed : Found::gone, letter};
}

RememberedForm remember_form(const table::Sheet& sheet, const Table& table, const Form& form,
                             std::span<const ProductDraft> drafts) {
    RememberedForm remembered{
        remember_optional(table, form.names), form.levels.sections, {}, form.method, form.as_formulas, {}};
    for (const int column : form.levels.columns)
        remembered.level_columns.push_back(remember_column(table, column));
    const UnitNames names = names_of_units(sheet, table, form.names);
    for (std::size_t place = 0; place < form.products.size(); ++place) {
        const ProductForm& product = form.products[place];
        RememberedProduct& kept = remembered.products.emplace_back();
        kept.product = product.product;
        kept.taking_part = product.taking_part;
        kept.into = remember_optional(table, product.into);
        if (product.basis) {
            kept.basis = remember_column(table, product.basis->column);
            kept.basis_less = remember_optional(table, product.basis->less);
        }
        kept.participants = remember_optional(table, product.participants);
        kept.kind = product.kind;
        kept.total = remember_total(product.total, draft_of(drafts, place));
        kept.minimum = remember_limit(table, product.minimum);
        kept.maximum = remember_limit(table, product.maximum);
        kept.locked_groups = product.locked_groups;
        kept.locked = remember_locks(table, names, product, draft_of(drafts, place));
    }
    return remembered;
}

std::string header_key(const Table& table) {
    std::string key;
    for (const Column& column : table.columns) {
        std::string path;
        for (const std::string& part : column.path)
            path += (path.empty() ? "" : " › ") + text::name_key(part);
        key += (key.empty() ? "" : " | ") + path;
    }
    return key;
}

} // namespace ansinh::target
