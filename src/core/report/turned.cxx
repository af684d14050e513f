#include "report/turned.hxx"

#include "message.hxx"
#include "report/header_time.hxx"
#include "table/contents.hxx"
#include "text/normalise.hxx"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace ansinh::report {

namespace {

/// Labels this far apart, and names this far from the first label, still belong together.
constexpr int widest_gap = 3;
constexpr std::size_t fewest_labels = 2, fewest_units = 2;

/// A row of labels, of the turned sheet.
struct Labels {
    int row = 0, first = 0, last = -1;
};

class Finder {
public:
    Finder(const table::Sheet& sheet, const table::Vocabulary& words, const Indicators& indicators)
        : m_sheet(sheet), m_words(words), m_indicators(indicators) {}

    std::vector<TurnedTable> find() {
        std::vector<TurnedTable> tables;
        int free_from = 0; // columns of the turned sheet taken by a table before
        for (int row = 0; row < m_sheet.rows(); ++row) {
            for (int from = free_from; from < m_sheet.columns();) {
                const auto labels = labels_in(row, from);
                if (!labels) break;
                from = labels->last + 1;
                if (auto table = table_of(*labels)) {
                    tables.push_back(*std::move(table));
                    free_from = from;
                }
            }
        }
        return tables;
    }

private:
    std::string text_at(int row, int column) const {
        const table::Cell& cell = m_sheet.shown(row, column);
        return table::holds_words(cell) ? table::text_of(cell) : std::string();
    }

    bool is_label(int row, int column) const {
        const std::string text = text_at(row, column);
        return !text.empty() && (!m_indicators.of({text}).empty() || read_time(text).names_time());
    }

    /// The first run of labels from a column on: nothing where fewer than two of them mean something.
    std::optional<Labels> labels_in(int row, int from) const {
        Labels labels{row, from, -1};
        std::set<std::string> known;
        for (int column = from; column < m_sheet.columns(); ++column) {
            if (!known.empty() && column - labels.last > widest_gap) {
                if (known.size() >= fewest_labels) break;
                known.clear();
            }
            if (!is_label(row, column)) continue;
            if (known.empty()) labels.first = column;
            labels.last = column;
            known.insert(text::plain_key(text_at(row, column)));
        }
        return known.size() >= fewest_labels ? std::optional(labels) : std::nullopt;
    }

    bool has_number(const Labels& labels, int row) const {
        for (int column = labels.first; column <= labels.last; ++column)
            if (table::is_figure(m_sheet.cell(row, column))) return true;
        return false;
    }

    /// Where the units' names stand: left of the labels, a text at each of at least two rows with numbers.
    std::optional<int> name_column(const Labels& labels) const {
        for (int column = labels.first - 1; column >= std::max(0, labels.first - widest_gap); --column) {
            std::size_t names = 0;
            for (int row = labels.row + 1; row < m_sheet.rows(); ++row)
                if (!text_at(row, column).empty() && has_number(labels, row)) ++names;
            if (names >= fewest_units) return column;
        }
        return {};
    }

    table::RowKind kind_of(const std::string& name) const {
        const table::Wording wording(name);
        if (m_words.is_total(wording)) return table::RowKind::total;
        return m_words.is_part(wording) ? table::RowKind::part : table::RowKind::unit;
    }

    /// The text over the table that says most: what it counts, else anything.
    std::string title_of(int names) const {
        std::string title;
        for (int column = names - 1; column >= 0; --column)
            for (int row = 0; row < m_sheet.rows(); ++row) {
                const std::string text = text_at(row, column);
                if (text.empty()) continue;
                if (!m_indicators.in_title(text).empty()) return text;
                if (title.empty()) title = text;
            }
        return title;
    }

    std::vector<table::Row> rows_of(const Labels& labels, int names) const {
        std::vector<table::Row> rows;
        int blank = 0;
        for (int row = labels.row + 1; row < m_sheet.rows() && blank < widest_gap; ++row) {
            const std::string name = text_at(row, names);
            blank = name.empty() ? blank + 1 : 0;
            // What stands between labels and units, such as "ĐVT", has no numbers.
            if (name.empty() || (rows.empty() && !has_number(labels, row))) continue;
            rows.push_back({row, kind_of(name), name, "", false});
        }
        while (!rows.empty() && !has_number(labels, rows.back().row))
            rows.pop_back();
        return rows;
    }

    std::optional<TurnedTable> table_of(Labels labels) const {
        auto names = name_column(labels);
        // A title over the table may read like a label.
        while (!names && labels.first < labels.last) {
            do
                ++labels.first;
            while (labels.first < labels.last && !is_label(labels.row, labels.first));
            names = name_column(labels);
        }
        if (!names) return {};
        TurnedTable found;
        found.table.rows = rows_of(labels, *names);
        if (found.table.rows.size() < fewest_units) return {};
        found.table.name_column = names;
        found.table.title = title_of(*names);
        found.table.first_header_row = found.table.last_header_row = labels.row;
        found.table.area = {labels.row, *names, found.table.rows.back().row, labels.last};
        mark_repeated(found.table);
        read_columns(labels, found.table);
        try {
            found.recognised = recognise(found.table, m_indicators);
        } catch (const Error&) {
            return {}; // rows of words
        }
        return found;
    }

    static void mark_repeated(table::Table& table) {
        std::multiset<std::string> names;
        for (const table::Row& row : table.rows)
            names.insert(text::name_key(row.name));
        for (table::Row& row : table.rows)
            row.repeated = names.count(text::name_key(row.name)) > 1;
    }

    /// A label on a line of its own, without numbers, heads those after it: "BHYT tự đóng".
    std::string group_above(const Labels& labels, int column) const {
        return labels.row > 0 ? text_at(labels.row - 1, column) : std::string();
    }

    void read_columns(const Labels& labels, table::Table& table) const {
        std::string group;
        for (int column = *table.name_column + 1; column <= labels.last; ++column) {
            const std::string label = text_at(labels.row, column);
            const bool numbers = std::ranges::any_of(table.rows, [&](const table::Row& row) {
                return table::is_figure(m_sheet.cell(row.row, column));
            });
            if (!numbers && !label.empty() && !is_label(labels.row, column)) group = label;
            if (!numbers || label.empty()) continue;
            std::vector<std::string> path;
            for (const std::string& above : {group_above(labels, column), group})
                if (!above.empty() && above != label) path.push_back(above);
            path.push_back(label);
            const table::Product product = product_of(path, table.title);
            table.columns.push_back({column, std::move(path), m_words.meaning(label), product});
        }
    }

    table::Product product_of(const std::vector<std::string>& path, const std::string& title) const {
        for (auto text = path.rbegin(); text != path.rend(); ++text)
            if (const auto product = m_words.product(*text); product != table::Product::none) return product;
        return m_words.product(title);
    }

    const table::Sheet& m_sheet;
    const table::Vocabulary& m_words;
    const Indicators& m_indicators;
};

} // namespace

table::Sheet turned(const table::Sheet& sheet) {
    table::Sheet result(sheet.columns(), sheet.rows());
    for (int row = 0; row < sheet.rows(); ++row)
        for (int column = 0; column < sheet.columns(); ++column)
            result.cell_for_writing(column, row) = sheet.cell(row, column);
    for (const table::Area& merge : sheet.merges())
        result.add_merge({merge.first_column, merge.first_row, merge.last_column, merge.last_row});
    result.name = sheet.name;
    result.separators = sheet.separators;
    return result;
}

std::vector<TurnedTable> find_turned_tables(const table::Sheet& sheet, const table::Vocabulary& words,
                                            const Indicators& indicators) {
    return Finder(sheet, words, indicators).find();
}

} // namespace ansinh::report
