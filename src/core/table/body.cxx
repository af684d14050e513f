// Reading rows until a footer, another table or a gap ends the body.
#include "table/body.hxx"

#include "table/contents.hxx"
#include "table/header_cells.hxx"

#include <algorithm>

namespace ansinh::table {

namespace {

constexpr int most_blank_rows = 2; // inside a body
constexpr int rows_ahead = 4;      // how far a heading looks for what it heads
constexpr std::size_t longest_name_words = 12;

/// Whether the cell shows its own content: not covered by a merge from the left or above.
bool is_own(const Sheet& sheet, int row, int column) {
    const Area* merge = sheet.merge_at(row, column);
    return merge == nullptr || (merge->first_row == row && merge->first_column == column);
}

/// "01", "NV03": a code has a digit, which "Tổng cộng" in its column has not.
bool is_code(const Cell& cell) {
    return is_figure(cell) ||
           (cell.kind == CellKind::text && cell.text.find_first_of("0123456789") != std::string::npos);
}

int width_at(const Sheet& sheet, int row, int column) {
    const Area* merge = sheet.merge_at(row, column);
    return merge == nullptr ? 1 : merge->columns();
}

void take_name(const Sheet& sheet, const Body& body, Sight& sight, int column) {
    sight.name = text_of(sheet.shown(sight.row, column));
    const int keys = (body.keys.ordinal ? 1 : 0) + (body.keys.name ? 1 : 0) + (body.keys.code ? 1 : 0);
    sight.wide = width_at(sheet, sight.row, column) > std::max(keys, 1);
    sight.displaced = body.keys.name != column;
}

void count_cell(const Cell& cell, Sight& sight) {
    if (!is_figure(cell)) {
        ++sight.words;
    } else if (cell.formula) {
        ++sight.formulas;
        if (cell.kind == CellKind::number && cell.value == 0) ++sight.zeros;
    } else {
        ++sight.typed;
    }
}

/// A text in front of the figures where neither STT nor name says anything: "Tổng cộng" in the column beside.
void find_displaced_name(const Sheet& sheet, const Body& body, Sight& sight) {
    for (int column = body.first_column; column <= body.last_column; ++column) {
        const Cell& cell = sheet.cell(sight.row, column);
        if (is_blank(cell)) continue;
        if (!holds_words(cell)) return;
        take_name(sheet, body, sight, column);
        --sight.words;
        return;
    }
}

/// One lone remark in the last columns is no name.
bool may_be_displaced(const Sight& sight) {
    return sight.name.empty() && sight.ordinal.kind == OrdinalKind::none && sight.words > 0;
}

bool is_footer(Scene& scene, const Body& body, const Sight& sight) {
    if (sight.figures() > 0 || sight.is_numbered() || sight.ordinal.kind != OrdinalKind::none) return false;
    for (int column = body.first_column; column <= body.last_column; ++column) {
        const Cell& cell = scene.sheet.cell(sight.row, column);
        if (is_blank(cell)) continue;
        if (scene.reader.words().is_footer(cell.text)) return true;
    }
    return false;
}

/// A title or group label whose header follows.
bool leads_to_header(Scene& scene, const Body& body, int row) {
    for (int next = row + 1; next <= std::min(row + rows_ahead, scene.sheet.rows() - 1); ++next) {
        if (begins_new_header(scene, next, body.first_column, body.last_column)) return true;
        const Sight sight = look(scene.sheet, body, next);
        if (!sight.is_blank() && !sight.is_text_only()) return false;
    }
    return false;
}

/// Something that belongs to a body comes after the heading, within the blank rows a body may have.
bool heads_rows(Scene& scene, const Body& body, int row) {
    for (int next = row + 1; next <= std::min(row + rows_ahead, scene.sheet.rows() - 1); ++next) {
        const Sight sight = look(scene.sheet, body, next);
        if (sight.is_blank()) continue;
        if (is_footer(scene, body, sight)) return false;
        if (!sight.is_text_only()) return !sight.name.empty() || sight.figures() > 0;
    }
    return false;
}

/// Behind a gap or a total, or as long as a sentence, a text that heads nothing is a remark below the table.
bool is_remark(Scene& scene, const Body& body, const Sight& sight, bool set_apart) {
    const bool suspect = set_apart || sight.wide || sight.wording->size() > longest_name_words;
    return suspect && !heads_rows(scene, body, sight.row);
}

/// Figures below the last total and behind a gap, unless they are called like the units: somebody's check of
/// the sum.
bool is_side_calculation(const Sight& sight, const std::string& units_begin) {
    if (sight.is_numbered() || sight.ordinal.kind != OrdinalKind::none || !sight.wording) return false;
    return units_begin.empty() || sight.wording->plain(0, 1) != units_begin;
}

bool begins_other_table(Scene& scene, const Body& body, const Sight& sight) {
    if (sight.is_numbered() && sight.figures() > 0) return false;
    if (sight.ordinal.kind == OrdinalKind::arabic) return false;
    if (begins_new_header(scene, sight.row, body.first_column, body.last_column)) return true;
    // An empty total is no title, however near the next table is.
    if (sight.wording && scene.reader.words().is_total(*sight.wording)) return false;
    return sight.figures() == 0 && !sight.is_numbered() && leads_to_header(scene, body, sight.row);
}

} // namespace

Sight look(const Sheet& sheet, const Body& body, int row) {
    Sight sight;
    sight.row = row;
    const KeyColumns& keys = body.keys;
    if (keys.ordinal && is_own(sheet, row, *keys.ordinal)) {
        const Cell& cell = sheet.cell(row, *keys.ordinal);
        const bool below_zero = cell.kind == CellKind::number && cell.value < 0;
        if (!is_blank(cell) && !below_zero) sight.ordinal = read_ordinal(text_of(cell));
    }
    if (keys.code) sight.coded = is_code(sheet.cell(row, *keys.code));
    if (keys.name && !is_blank(sheet.shown(row, *keys.name))) take_name(sheet, body, sight, *keys.name);
    if (sight.name.empty() && keys.ordinal && sight.ordinal.kind == OrdinalKind::none &&
        holds_words(sheet.cell(row, *keys.ordinal)))
        take_name(sheet, body, sight, *keys.ordinal);
    if (sight.name.empty() && keys.code && !sight.coded && holds_words(sheet.cell(row, *keys.code)))
        take_name(sheet, body, sight, *keys.code);
    for (int column = body.first_column; column <= body.last_column; ++column) {
        if (keys.ordinal == column || keys.name == column || keys.code == column) continue;
        const Cell& cell = sheet.cell(row, column);
        if (!is_blank(cell) && is_own(sheet, row, column)) count_cell(cell, sight);
    }
    if (may_be_displaced(sight)) find_displaced_name(sheet, body, sight);
    return sight;
}

std::vector<Sight> read_body(Scene& scene, const Body& body) {
    std::vector<Sight> rows;
    int blanks = 0;
    bool after_total = false;
    std::optional<std::string> units_begin; ///< the first word of the first row that is no total
    for (int row = body.first_row; row < scene.sheet.rows(); ++row) {
        if (scene.is_taken(row, body.first_column, body.last_column)) break;
        Sight sight = look(scene.sheet, body, row);
        if (sight.is_blank()) {
            if (++blanks > most_blank_rows) break;
            rows.push_back(std::move(sight));
            continue;
        }
        if (!sight.is_numbered() && !sight.name.empty()) sight.wording.emplace(sight.name);
        if (is_footer(scene, body, sight) || begins_other_table(scene, body, sight)) break;
        const bool total = sight.wording && scene.reader.words().is_total(*sight.wording);
        if (!total && sight.is_text_only() && is_remark(scene, body, sight, blanks > 0 || after_total)) break;
        // A figure without a name behind a gap is somebody's side calculation.
        if (blanks > 0 && body.keys.name && sight.name.empty() && !sight.is_numbered()) break;
        if (!total && after_total && blanks > 0 && !sight.is_text_only() &&
            is_side_calculation(sight, units_begin.value_or("")))
            break;
        after_total = total && units_begin;
        if (!total && !units_begin) units_begin = Wording(sight.name).plain(0, 1);
        blanks = 0;
        rows.push_back(std::move(sight));
    }
    while (!rows.empty() && rows.back().is_blank())
        rows.pop_back();
    return rows;
}

} // namespace ansinh::table
