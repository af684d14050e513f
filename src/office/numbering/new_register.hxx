// The sheet of a new register of papers, ready to print.
#pragma once

#include "numbering/issue.hxx"
#include "office/document.hxx"

#include <rtl/ustring.hxx>

namespace ansinh::office {

/// Behind all sheets, with ruled rows for entries to come. Its name must be free. Part of an undo step of the
/// caller's.
css::uno::Reference<css::sheet::XSpreadsheet> insert_register(const Document& document,
                                                              const numbering::NewRegister& book,
                                                              const rtl::OUString& undo_title);

} // namespace ansinh::office
