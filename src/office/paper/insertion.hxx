// New sheets ready to print, as one undo step that undoes and redoes exactly.
#pragma once

#include "office/document.hxx"
#include "office/paper/changes.hxx"
#include "office/paper/page_style.hxx"

#include <memory>
#include <string>
#include <vector>

namespace ansinh::office {

/// What one new sheet is to hold. The same however often it is put there: redoing does it again.
class SheetContent {
public:
    SheetContent(std::string name, SheetPage page) : m_name(std::move(name)), m_page(std::move(page)) {}
    virtual ~SheetContent() = default;
    SheetContent(const SheetContent&) = delete;
    SheetContent& operator=(const SheetContent&) = delete;

    const std::string& name() const { return m_name; }
    const SheetPage& page() const { return m_page; }

    /// Everything but what `finish` does, on an empty sheet.
    virtual void fill(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                      const css::uno::Reference<css::sheet::XSpreadsheet>& sheet,
                      Recording recording) const = 0;
    /// Last, never recorded: what the office's own redo loses, such as the heights of rows.
    virtual void finish(const css::uno::Reference<css::sheet::XSpreadsheetDocument>& model,
                        const css::uno::Reference<css::sheet::XSpreadsheet>& sheet) const = 0;

    /// What refers to other sheets: when all are there, never recorded, and taken off before any of them goes.
    virtual bool has_charts() const { return false; }
    virtual void draw(const css::uno::Reference<css::sheet::XSpreadsheetDocument>&,
                      const css::uno::Reference<css::sheet::XSpreadsheet>&) const {}

private:
    std::string m_name;
    SheetPage m_page;
};

/// Behind all sheets. Precondition: check_sheet_can_be_added for its name.
css::uno::Reference<css::sheet::XSpreadsheet>
append_sheet(const Document& document, const std::shared_ptr<const SheetContent>& content,
             const rtl::OUString& undo_title);

/// Adds the sheets behind `source`. Precondition: check_sheet_can_be_added for each name. The first of them.
css::uno::Reference<css::sheet::XSpreadsheet>
insert_sheets(const Document& document, const css::uno::Reference<css::sheet::XSpreadsheet>& source,
              const std::vector<std::shared_ptr<const SheetContent>>& contents,
              const rtl::OUString& undo_title);

} // namespace ansinh::office
