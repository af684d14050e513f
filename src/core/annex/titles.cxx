#include "annex/titles.hxx"

#include "text/capitals.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <regex>
#include <set>

namespace ansinh::annex {

namespace {

using table::Product;
using table::Table;

constexpr int rows_above = 12; ///< a form's head stands in them

std::set<std::string> years_in(const std::string& text) {
    static const std::regex year(R"(\b20\d\d\b)");
    return {std::sregex_token_iterator(text.begin(), text.end(), year), std::sregex_token_iterator()};
}

std::string checked_year(const std::string& year) {
    static const std::regex form(R"(20\d\d)");
    if (!std::regex_match(year, form)) throw Error("annex.year", {year});
    return year;
}

/// The one year that the table speaks of: in its title, else above its targets.
std::optional<std::string> year_of(const Table& table) {
    std::set<std::string> years = years_in(table.title);
    if (years.empty())
        for (const table::Column& column : table.columns)
            if (column.meaning == table::Meaning::target)
                for (const std::string& text : column.path)
                    years.merge(years_in(text));
    return years.size() == 1 ? std::optional(*years.begin()) : std::nullopt;
}

bool speaks_of(const std::string& text, const std::string& word) {
    return (" " + text::name_key(text) + " ").find(" " + text::name_key(word) + " ") != std::string::npos;
}

std::string without_form(std::string title, const Words& paper) {
    for (const std::string& form : paper.forms)
        if (title.starts_with(form + " ")) return title.substr(form.size() + 1);
    return title;
}

std::string of_products(std::span<const Product> products, const Words& paper) {
    std::string title = paper.title;
    const char* before = " ";
    for (const Product product : products) {
        if (product == Product::none) continue;
        title += before + paper.title_products.of(product);
        before = ", ";
    }
    return title;
}

} // namespace

std::string title_of(const Table& table, std::span<const Product> products, const Words& paper,
                     const Request& request) {
    const auto asked = request.year ? std::optional(checked_year(*request.year)) : std::nullopt;
    if (request.title) return text::in_capitals(text::one_line(*request.title));
    const std::set<std::string> years = years_in(table.title);
    const bool other_year = asked && !years.empty() && !years.contains(*asked);
    const bool usable = speaks_of(table.title, paper.subject) && !other_year;
    const std::string title = usable ? without_form(text::in_capitals(text::one_line(table.title)), paper)
                                     : of_products(products, paper);
    if (usable && !years.empty()) return title;
    return title + " " + paper.year + " " + asked.value_or(year_of(table).value_or(paper.blank));
}

std::string reference_of(const Words& paper, const Request& request) {
    return paper.attached + " " + (request.unit ? text::one_line(*request.unit) + ")" : paper.attached_blank);
}

std::string total_name(const table::Sheet& sheet, const Table& table, const Words& paper,
                       const Request& request) {
    std::vector<std::string> texts{request.unit.value_or(""), table.title};
    for (const table::Row& row : table.rows)
        if (row.kind == table::RowKind::total) texts.push_back(row.name);
    for (int row = std::max(0, table.first_header_row - rows_above); row < table.first_header_row; ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            texts.push_back(sheet.cell(row, column).text);
    for (const auto& known : paper.totals) // clang 14 captures no structured bindings
        if (std::ranges::any_of(texts, [&](const std::string& text) { return speaks_of(text, known.first); }))
            return known.second;
    return paper.total;
}

} // namespace ansinh::annex
