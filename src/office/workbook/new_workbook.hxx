// A new workbook made from a template of the package: without a window until it is shown, and gone unless
// somebody keeps it.
#pragma once

#include "border/package.hxx"
#include "office/document.hxx"

#include <rtl/ustring.hxx>

namespace ansinh::office {

class NewWorkbook {
public:
    /// An untitled copy of the file, which is relative to the package ("templates/so-cong-tac.fods"). Throws
    /// Error "data.missing" (file), "workbook.unreadable" (file).
    NewWorkbook(const border::Context& context, const rtl::OUString& file);
    /// An empty one, as the office makes new spreadsheets.
    explicit NewWorkbook(const border::Context& context);
    /// Closes it unless it was kept.
    ~NewWorkbook();
    NewWorkbook(const NewWorkbook&) = delete;
    NewWorkbook& operator=(const NewWorkbook&) = delete;

    const Document& document() const { return m_document; }

    /// Stores it there as an .ods file, which is its file from then on. Throws Error "copy.failed".
    void save(const rtl::OUString& target);
    /// Gives it its window and leaves it to the clerk. Returns the frame.
    css::uno::Reference<css::frame::XFrame> show();

private:
    css::uno::Reference<css::frame::XModel> m_model;
    Document m_document;
    bool m_kept = false;
};

} // namespace ansinh::office
