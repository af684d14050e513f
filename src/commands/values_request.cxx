#include "commands/values_request.hxx"

namespace ansinh::commands {

ValuesRequest read_values_request(const Arguments& arguments) {
    arguments.allow_only({"scope", "to", "overwrite"});
    const std::string_view scope = arguments.choice("scope", {"", "selection", "sheet", "workbook", "copy"});
    if (scope.empty()) throw Error("values.scope-missing");
    ValuesRequest request;
    request.copy = scope == "copy";
    request.scope = scope == "selection" ? office::Scope::selection
                    : scope == "sheet"   ? office::Scope::sheet
                                         : office::Scope::workbook;
    request.to = arguments.text("to").value_or("");
    request.overwrite = arguments.choice("overwrite", {"no", "yes"}) == "yes";
    if (request.copy && request.to.empty()) throw Error("values.to-missing");
    if (!request.copy && (!request.to.empty() || request.overwrite)) throw Error("values.to-unused");
    return request;
}

} // namespace ansinh::commands
