// Undo: several changes as one step, and the fast undoable filling of empty cells.
#pragma once

#include "table/sheet.hxx"

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <rtl/ustring.hxx>

#include <span>
#include <vector>

namespace ansinh::office {

/// Everything changed while it lives is one undo step. When it ends without `keep` (an exception), what was
/// changed is undone and nothing stays on the stacks.
class UndoStep {
public:
    UndoStep(css::uno::Reference<css::document::XUndoManager> manager, const rtl::OUString& title);
    ~UndoStep();
    UndoStep(const UndoStep&) = delete;
    UndoStep& operator=(const UndoStep&) = delete;

    void keep();

private:
    css::uno::Reference<css::document::XUndoManager> m_manager;
    sal_Int32 m_before = 0; ///< steps on the stack before this one
    bool m_open = true;
};

/// Whole numbers for cells of one column.
struct Filling {
    sal_Int16 sheet = 0;
    std::vector<table::Position> cells; ///< rising rows
    std::vector<std::int64_t> values;   ///< one per cell
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
