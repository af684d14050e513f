// An open spreadsheet and the window it shows in, as a command needs them.
#pragma once

#include "calendar/date.hxx"
#include "table/sheet.hxx"

#include <com/sun/star/document/XUndoManager.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ansinh::office {

class Document {
public:
    /// Throws Error "document.not-spreadsheet" for anything but a Calc document.
    explicit Document(const css::uno::Reference<css::frame::XFrame>& frame);

    /// Whether a command could change what the frame shows: a sheet (not the page preview) of a document that
    /// is not read-only.
    static bool can_be_changed(const css::uno::Reference<css::frame::XFrame>& frame);

    const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model() const { return m_model; }
    css::uno::Reference<css::document::XUndoManager> undo_manager() const;
    bool is_read_only() const;
    /// How this document (not the office) writes numbers.
    text::Separators separators(const css::uno::Reference<css::uno::XComponentContext>& context) const;

    /// The day whose number is 0 here.
    calendar::Date null_date() const;
    /// The number formats DD/MM/YYYY and that of whole numbers with thousands marks, both as this document's
    /// locale writes them.
    sal_Int32 date_format() const;
    sal_Int32 whole_number_format() const;

    css::uno::Reference<css::sheet::XSpreadsheet> active_sheet() const;
    /// Throws Error "sheet.unknown".
    css::uno::Reference<css::sheet::XSpreadsheet> sheet_named(std::string_view name) const;
    std::vector<std::string> sheet_names() const;
    static std::string sheet_name(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet);
    /// Whether the window shows this sheet, so that the cursor is on it.
    bool shows(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet) const;

    /// The cell under the cursor of the active sheet; nothing when a shape or several areas are selected.
    std::optional<table::Position> cursor() const;

    /// What is selected, on all selected sheets; empty when a shape is. Of a filtered area the office counts
    /// only what shows.
    std::vector<css::table::CellRangeAddress> selection() const;

    /// Ends an edit that is under way in a cell. A command sees nothing of such an edit, and what it wrote
    /// there would be lost when the clerk presses Enter; moving the selection away is what commits it. The
    /// selection comes back.
    void commit_pending_edit() const;

    void select(const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                std::span<const table::Position> cells) const;

private:
    css::uno::Reference<css::sheet::XSpreadsheetDocument> m_model;
    css::uno::Reference<css::frame::XController> m_controller;
};

} // namespace ansinh::office
