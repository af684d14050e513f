// What a dialog would ask and the URL form takes as arguments: consent to hidden rows, doubtful numbers and
// overwriting. Common to all commands that write into a clerk's table.
#pragma once

#include "commands/arguments.hxx"
#include "commands/references.hxx"
#include "message.hxx"
#include "target/request.hxx"

#include <vector>

namespace ansinh::commands {

/// hidden=include|exclude. Throws Error "arguments.value".
target::HiddenRows hidden_rows(const Arguments& arguments);

/// What every allocation is asked alike: table, product, method, as, hidden, overwrite and numbers, into a
/// request that has these fields. Throws Error "arguments.value", "sheet.two".
template <class Request>
void read_common(const Arguments& arguments, SheetOfReferences& references, Request& request) {
    request.table = references.without_sheet(arguments.text("table"));
    request.product = arguments.text("product");
    request.method = arguments.text("method");
    request.as_formulas = arguments.choice("as", {"values", "formulas"}) == "formulas";
    request.hidden = hidden_rows(arguments);
    request.overwrite = arguments.choice("overwrite", {"no", "yes"}) == "yes";
    request.accept_numbers = arguments.choice("numbers", {"refuse", "accept"}) == "accept";
}

/// The arguments that answer faults; each once, however many cells ask for it.
std::vector<Message> hints_for(const std::vector<Message>& faults);

} // namespace ansinh::commands
