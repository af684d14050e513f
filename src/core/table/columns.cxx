// Paths of header texts, their meanings, and the columns of STT and names.
#include "table/columns.hxx"

#include "table/contents.hxx"
#include "table/header_blocks.hxx"
#include "table/ordinal.hxx"

#include <algorithm>
#include <string>

namespace ansinh::table {

namespace {

constexpr int rows_sampled = 40;

/// Columns a group label that was not merged never means to cover.
bool stands_alone(Meaning meaning) {
    return meaning == Meaning::ordinal || meaning == Meaning::unit || meaning == Meaning::code ||
           meaning == Meaning::note;
}

bool is_label(const Cell& cell) {
    return cell.kind == CellKind::text ? !is_blank(cell) : cell.kind == CellKind::number;
}

/// A label of its own somewhere below in the header, not shown there by a merge from above.
const Cell* own_label_below(const Sheet& sheet, const Header& header, int row, int column) {
    for (int below = row + 1; below <= header.last_row; ++below) {
        const Area* merge = sheet.merge_at(below, column);
        if (merge != nullptr && merge->first_row <= row) continue;
        if (const Cell& cell = sheet.shown(below, column); is_label(cell)) return &cell;
    }
    return nullptr;
}

/// The column whose unmerged group label reaches over this blank header cell.
std::optional<int> group_column(Scene& scene, const Header& header, int row, int column) {
    const Sheet& sheet = scene.sheet;
    if (row == header.last_row) return std::nullopt;
    const Cell* label = own_label_below(sheet, header, row, column);
    if (label == nullptr ||
        (label->kind == CellKind::text && stands_alone(scene.reader.read(label->text).meaning)))
        return std::nullopt;
    for (int left = column - 1; left >= header.first_column; --left) {
        if (sheet.merge_at(row, left) != nullptr) return std::nullopt;
        if (!is_label(sheet.cell(row, left))) continue;
        const bool heads_group = own_label_below(sheet, header, row, left) != nullptr;
        return heads_group ? std::optional(left) : std::nullopt;
    }
    return std::nullopt;
}

PathText path_text(Scene& scene, const Cell& cell, bool group) {
    PathText text{text_of(cell), {}, group};
    if (cell.kind == CellKind::text) text.reading = scene.reader.read(cell.text);
    return text;
}

/// Texts broken over cells of one column: "Chưa" over "tham gia". A text that says something itself stands
/// for itself.
Meaning joined_meaning(Scene& scene, const std::vector<PathText>& path) {
    std::string joined;
    for (auto text = path.rbegin(); text != path.rend() && !text->group; ++text) {
        const bool first = joined.empty();
        if (!first && (text->reading.is_known() || text->reading.only_product)) return Meaning::unknown;
        joined = text->text + (first ? "" : " ") + joined;
        if (first) continue;
        if (const HeaderText reading = scene.reader.read(joined); reading.is_known()) return reading.meaning;
    }
    return Meaning::unknown;
}

struct Sample {
    int words = 0, figures = 0, ordinals = 0;
    int filled() const { return words + figures; }
};

/// What the rows below the header hold, down to the first gap.
Sample sample(const Sheet& sheet, const Header& header, int column) {
    Sample sample;
    int blanks = 0;
    const int last = std::min(header.last_row + rows_sampled, sheet.rows() - 1);
    for (int row = header.last_row + 1; row <= last && blanks < 3; ++row) {
        const Cell& cell = sheet.cell(row, column);
        blanks = is_blank(cell) ? blanks + 1 : 0;
        if (is_blank(cell)) continue;
        const OrdinalKind kind = read_ordinal(text_of(cell)).kind;
        if (kind != OrdinalKind::none && kind != OrdinalKind::bullet) ++sample.ordinals;
        if (is_figure(cell))
            ++sample.figures;
        else
            ++sample.words;
    }
    return sample;
}

Column* first_of(std::vector<Column>& columns, Meaning meaning) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [=](const Column& column) { return column.meaning == meaning; });
    return found == columns.end() ? nullptr : &*found;
}

/// STT left without a header: the first column, when it counts.
std::optional<int> unlabelled_ordinal(const Sheet& sheet, const Header& header,
                                      std::vector<Column>& columns) {
    Column& first = columns.front();
    if (!first.path.empty() || first.meaning != Meaning::unknown || columns.size() < 2) return std::nullopt;
    const Sample below = sample(sheet, header, first.column);
    if (below.ordinals == 0 || below.ordinals * 2 < below.filled()) return std::nullopt;
    first.meaning = Meaning::ordinal;
    return first.column;
}

/// Names under a header that does not say so: the first column of words, rather of unknown meaning. In the
/// plans of communes the names themselves are headed "Chỉ tiêu", in lists "Nội dung".
std::optional<int> guessed_name(const Sheet& sheet, const Header& header, std::vector<Column>& columns) {
    const auto first_of_words = [&](auto may_hold_names) -> std::optional<int> {
        for (Column& column : columns) {
            if (!may_hold_names(column.meaning) || column.product != Product::none) continue;
            const Sample below = sample(sheet, header, column.column);
            if (below.words < 2 || below.words <= below.figures) continue;
            column.meaning = Meaning::unit;
            return column.column;
        }
        return std::nullopt;
    };
    const auto unclaimed = [](Meaning meaning) {
        return meaning == Meaning::unknown || meaning == Meaning::target;
    };
    if (const auto name = first_of_words(unclaimed)) return name;
    return first_of_words([](Meaning meaning) { return meaning == Meaning::other; });
}

/// Of several columns that may name the rows, the first that holds words; a village may also be called 1.
std::optional<int> labelled_name(const Sheet& sheet, const Header& header, std::vector<Column>& columns) {
    std::optional<int> first;
    for (const Column& column : columns) {
        if (column.meaning != Meaning::unit) continue;
        if (sample(sheet, header, column.column).words > 0) return column.column;
        if (!first) first = column.column;
    }
    return first;
}

void mark_partial_targets(Scene& scene, std::vector<Column>& columns) {
    const auto is_partial = [&](const Column& column) {
        return std::any_of(column.path.begin(), column.path.end(),
                           [&](const std::string& text) { return scene.reader.read(text).period; });
    };
    const auto has_whole = [&](Product product) {
        return std::any_of(columns.begin(), columns.end(), [&](const Column& column) {
            return column.meaning == Meaning::target && column.product == product && !is_partial(column);
        });
    };
    std::vector<Column*> partial;
    for (Column& column : columns)
        if (column.meaning == Meaning::target && is_partial(column) && has_whole(column.product))
            partial.push_back(&column);
    for (Column* column : partial)
        column->meaning = Meaning::part;
}

bool same_group(const Column& a, const Column& b) {
    return a.path.size() == b.path.size() && std::equal(a.path.begin(), a.path.end() - 1, b.path.begin());
}

/// "Cộng" beside "BHYT" and "BHXH TN" under one group.
void mark_product_sums(Scene& scene, std::vector<Column>& columns) {
    for (Column& column : columns) {
        if (column.path.size() < 2 || column.product != Product::none || column.meaning == Meaning::unknown)
            continue;
        if (!scene.reader.words().is_total(column.path.back())) continue;
        const bool sums = std::any_of(columns.begin(), columns.end(), [&](const Column& other) {
            return other.product != Product::none && other.meaning == column.meaning &&
                   same_group(column, other);
        });
        if (sums) column.meaning = Meaning::other;
    }
}

bool counts_people(Meaning meaning) {
    return meaning == Meaning::population || meaning == Meaning::workforce ||
           meaning == Meaning::participants || meaning == Meaning::not_participating;
}

/// What a column under "Trong đó" counts, when its own text says so.
Meaning counted_part(Scene& scene, const Column& column) {
    const Vocabulary& words = scene.reader.words();
    const std::string& leaf = column.path.back();
    const Meaning meaning =
        words.is_part(leaf) ? words.meaning(words.after_part(Wording(leaf))) : words.meaning(leaf);
    return counts_people(meaning) ? meaning : Meaning::part;
}

void name_counted_parts(Scene& scene, std::vector<Column>& columns) {
    for (Column& column : columns) {
        if (column.meaning != Meaning::part) continue;
        const Meaning meaning = counted_part(scene, column);
        const bool counted = std::any_of(columns.begin(), columns.end(), [&](const Column& other) {
            return other.meaning == meaning && other.product == column.product;
        });
        if (!counted) column.meaning = meaning;
    }
}

} // namespace

std::vector<PathText> read_path(Scene& scene, const Header& header, int column) {
    std::vector<PathText> path;
    const Sheet& sheet = scene.sheet;
    for (int row = header.first_row; row <= header.last_row; ++row) {
        if (const Area* merge = sheet.merge_at(row, column)) {
            const Cell& cell = sheet.cell(merge->first_row, merge->first_column);
            if (merge->first_row == row && is_label(cell))
                path.push_back(path_text(scene, cell, merge->columns() > 1));
            continue;
        }
        if (const Cell& cell = sheet.cell(row, column); is_label(cell)) {
            const bool group = column < header.last_column && !is_label(sheet.cell(row, column + 1)) &&
                               group_column(scene, header, row, column + 1) == column;
            path.push_back(path_text(scene, cell, group));
        } else if (const auto group = group_column(scene, header, row, column)) {
            path.push_back(path_text(scene, sheet.cell(row, *group), true));
        }
    }
    return path;
}

Meaning path_meaning(Scene& scene, const std::vector<PathText>& path) {
    if (std::any_of(path.begin(), path.end(),
                    [](const PathText& text) { return text.reading.meaning == Meaning::part; }))
        return Meaning::part;
    if (const Meaning joined = joined_meaning(scene, path); joined != Meaning::unknown) return joined;
    bool below_period = false;
    for (auto text = path.rbegin(); text != path.rend(); ++text) {
        if (text->reading.is_known()) {
            // "Chỉ tiêu" over "Quý I": a part of the year's target.
            if (text->reading.meaning == Meaning::target && below_period) return Meaning::part;
            return text->reading.meaning;
        }
        below_period = below_period || text->reading.period;
    }
    return Meaning::unknown;
}

std::vector<Column> read_columns(Scene& scene, const Header& header) {
    std::vector<Column> columns;
    for (int number = header.first_column; number <= header.last_column; ++number) {
        const std::vector<PathText> path = read_path(scene, header, number);
        Column column;
        column.column = number;
        column.meaning = path_meaning(scene, path);
        for (const PathText& text : path)
            column.path.push_back(text.text);
        for (auto text = path.rbegin(); text != path.rend() && column.product == Product::none; ++text)
            column.product = text->reading.product;
        columns.push_back(std::move(column));
    }
    return columns;
}

KeyColumns find_key_columns(const Sheet& sheet, const Header& header, std::vector<Column>& columns) {
    KeyColumns keys;
    if (const Column* ordinal = first_of(columns, Meaning::ordinal))
        keys.ordinal = ordinal->column;
    else
        keys.ordinal = unlabelled_ordinal(sheet, header, columns);
    if (const Column* code = first_of(columns, Meaning::code)) keys.code = code->column;
    keys.name = labelled_name(sheet, header, columns);
    if (!keys.name) keys.name = guessed_name(sheet, header, columns);
    return keys;
}

void settle_meanings(Scene& scene, std::vector<Column>& columns) {
    mark_partial_targets(scene, columns);
    mark_product_sums(scene, columns);
    name_counted_parts(scene, columns);
}

} // namespace ansinh::table
