// Undo: several changes as one step, and the fast undoable filling of empty cells.
#pragma once

#include "table/sheet.hxx"

#include <com/sun/star/document/XUndoAction.hpp>
#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <rtl/ustring.hxx>

#include <cstdint>
#include <variant>
#include <vector>

namespace ansinh::office {

/// Everything changed while it lives is one undo step. When it ends without `keep` (an exception), what was
/// changed is undone, nothing stays on the stacks and a document that was not modified is not.
class UndoStep {
public:
    UndoStep(css::uno::Reference<css::document::XUndoManager> manager, const rtl::OUString& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    void keep();

private:
    css::uno::Reference<css::document::XUndoManager> m_manager;
    css::uno::Reference<css::util::XModifiable> m_document;
    sal_Int32 m_before = 0;  ///< steps on the stack before this one
    bool m_modified = false; ///< before this one
    bool m_open = true;
};

/// Puts an action on the stack and then does it: in this order, so that a failure half-way is undone with the
/// step it belongs to.
void add_and_do(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                const css::uno::Reference<css::document::XUndoAction>& action);

/// What a cell holds once a command has written it. A text stays a text whatever it looks like; an empty one
/// is the formula ="", since formulas tell it from an empty cell.
using CellValue = std::variant<double, rtl::OUString>;

/// Numbers and texts for cells of one sheet.
struct Filling {
    sal_Int16 sheet = 0;
    std::vector<table::Position> cells; ///< column by column, rising rows
    std::vector<CellValue> values;      ///< one per cell
};

/// One array formula over an area.
struct ArrayFilling {
    sal_Int16 sheet = 0;
    table::Area area;
    rtl::OUString formula;
};

/// Writes into cells that are empty, as an undo action of its own: undone they are empty again. The office's
/// own undo records one action per cell (1.7 s for 10,000 of them) or, for whole arrays, does not empty what
/// was empty; redoing an array formula, it does not find the functions of extensions again.
void fill_empty_cells(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                      const rtl::OUString& title, Filling filling);
void fill_empty_cells(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                      const rtl::OUString& title, ArrayFilling filling);

} // namespace ansinh::office
