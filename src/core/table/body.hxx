// The rows below a header, as they stand: where the body ends, and what each row shows.
#pragma once

#include "table/columns.hxx"
#include "table/headers.hxx"
#include "table/ordinal.hxx"
#include "table/scene.hxx"
#include "table/wording.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::table {

/// What a row shows to someone who does not know yet what it is.
struct Sight {
    int row = 0;
    Ordinal ordinal;
    bool coded = false;     ///< there is something in the code column
    std::string name;       ///< from the name cell; else a text in the STT cell or in front of the figures
    bool wide = false;      ///< the name is merged over more than the columns of STT and name
    bool displaced = false; ///< the name does not stand in the name column
    std::optional<Wording>
        wording;      ///< of the name, where the row has no number: only then do its words decide
    int typed = 0;    ///< figures that are no formulas, texts like "1.234" included
    int formulas = 0; ///< formulas that show a figure
    int zeros = 0;    ///< of these formulas, those that show 0
    int words = 0;    ///< texts in the other columns

    int figures() const { return typed + formulas; }
    bool is_blank() const {
        return ordinal.kind == OrdinalKind::none && !coded && name.empty() && figures() == 0 && words == 0;
    }
    bool is_numbered() const { return ordinal.kind == OrdinalKind::arabic || coded; }
    /// A text and nothing else: a heading, a remark below the table, or a unit that has not reported anything
    /// yet.
    bool is_text_only() const {
        return !name.empty() && figures() == 0 && !is_numbered() && ordinal.kind == OrdinalKind::none;
    }
};

/// Where rows are read.
struct Body {
    int first_column = 0, last_column = 0;
    int first_row = 0;
    KeyColumns keys;
};

Sight look(const Sheet& sheet, const Body& body, int row);

/// The rows of the body, from the first one to its last that is not blank.
std::vector<Sight> read_body(Scene& scene, const Body& body);

} // namespace ansinh::table
