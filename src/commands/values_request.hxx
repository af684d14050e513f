// What the command `values` is asked to do, by its URL or by its dialog.
#pragma once

#include "commands/invocation.hxx"
#include "office/document.hxx"
#include "office/formulas.hxx"

#include <string>

namespace ansinh::commands {

struct ValuesRequest {
    office::Scope scope = office::Scope::sheet;
    bool copy = false; ///< in a copy of the whole document, `scope` is the workbook then
    std::string to;    ///< the copy's file
    bool overwrite = false;
};

/// From the URL. Throws Error "values.scope-missing", "values.to-missing", "values.to-unused" and those of
/// Arguments.
ValuesRequest read_values_request(const Arguments& arguments);

/// By the dialog, and for a copy by the office's file picker, which asks itself before overwriting. Throws
/// Error "command.cancelled" when the clerk wants none of it.
ValuesRequest ask_values_request(const Invocation& invocation, const office::Document& document,
                                 const office::OwnNames& names);

} // namespace ansinh::commands
