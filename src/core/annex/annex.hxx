// The Phụ lục giao chỉ tiêu as it is to be printed, from a table of targets: what stands in it, not how it
// looks. See docs/design/annex.md.
#pragma once

#include "annex/words.hxx"
#include "message.hxx"
#include "table/discovery.hxx"
#include "target/request.hxx"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ansinh::annex {

/// What a clerk asks for, as it came.
struct Request {
    target::Request from;             ///< table, product, hidden rows, cursor
    std::optional<std::string> year;  ///< of the targets
    std::optional<std::string> title; ///< in place of the source's
    std::optional<std::string> unit;  ///< who decides: "Ủy ban nhân dân xã Mẫu"
};

enum class Role : std::uint8_t { ordinal, name, people, words, day };

struct Column {
    Role role = Role::words;
    std::string group; ///< the product it belongs to; empty: its header takes both rows
    std::string header;
    int source = -1; ///< its column in the source sheet; none for the ordinal
};

/// The sum of some lines' numbers in the same column, ends included.
struct Sum {
    std::vector<std::pair<std::size_t, std::size_t>> lines;
    bool operator==(const Sum&) const = default;
};

/// A text that leads to a cell: "#'Quý III'.F8", or the same behind a file's URL.
struct Link {
    std::string target, text;
    bool operator==(const Link&) const = default;
};

/// A day by its number in the document.
struct Day {
    double number = 0;
    bool operator==(const Day&) const = default;
};

using Content = std::variant<std::monostate, std::int64_t, std::string, Sum, Link, Day>;

enum class LineKind : std::uint8_t { section, unit, total };

/// How much a cell stands out; in print without colours these are greys.
enum class Shade : std::uint8_t { none, faint, light, strong };

struct Line {
    LineKind kind = LineKind::unit;
    std::vector<Content> cells;        ///< one per column
    std::vector<std::size_t> marked{}; ///< columns whose cell stands out, in print without colours too
    Shade shade = Shade::none;         ///< of the second column, which then says why
};

struct Annex {
    std::string sheet; ///< the name wished for
    std::string heading, title, attached, measure;
    std::vector<Column> columns;
    std::vector<Line> lines; ///< the last one is the total
    std::vector<std::string> left, right;
    bool filter = false; ///< lines can be filtered by what stands in a column

    bool has_groups() const;
    std::size_t units() const;
};

struct Made {
    Annex annex; ///< whole only without faults
    std::vector<Message> faults;
    std::vector<Message> notes;
    table::Area source; ///< the table it was made from
};

/// Numbers are copied, sums are to be formulas. Throws Error for what makes looking further senseless: those
/// of target::choose_table and requested_product, "annex.no-target-column", "annex.year" (what was given),
/// "table.no-units" (area). What else is wrong is collected in `faults`: targets that are missing
/// ("annex.no-target": S3 I.2, every village has its target), cells that are no whole number of people
/// ("cell.…"), rows hidden by hand ("annex.hidden"), totals typed otherwise than the units add up
/// ("annex.total-differs").
Made make_annex(const table::Sheet& sheet, std::span<const table::Table> tables,
                const table::Vocabulary& words, const Words& paper, const Request& request);

/// `wished`, or with " (2)", " (3)" … the first name that no sheet has, in whatever spelling.
std::string free_sheet_name(const std::string& wished, std::span<const std::string> taken);

} // namespace ansinh::annex
