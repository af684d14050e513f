#include "office/numbering/new_register.hxx"

#include "office/ruled_sheet.hxx"

#include <utility>

namespace ansinh::office {

css::uno::Reference<css::sheet::XSpreadsheet> insert_register(const Document& document,
                                                              const numbering::NewRegister& book,
                                                              const rtl::OUString& undo_title) {
    RuledSheet ruled{book.sheet, book.header_row, {}, {}, {}, {}, {}, {}, 40, 0, {}};
    // Together the text's width of a page laid across.
    ruled.widths = {2600, 2400, 6900, 2900, 4700, 2400, 1600, 1700};
    ruled.centred = {static_cast<int>(numbering::Column::date), static_cast<int>(numbering::Column::copies)};
    ruled.page.style = "An Sinh: Sổ A4 ngang";
    ruled.page.across = true;
    ruled.page.font = "Times New Roman";
    return insert_ruled_sheet(document, ruled, undo_title);
}

} // namespace ansinh::office
