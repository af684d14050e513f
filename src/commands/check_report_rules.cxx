#include "commands/check_report_rules.hxx"

#include "border/shipped.hxx"

namespace ansinh::commands {

CheckRules check_rules(const Invocation& invocation, const office::Document& /*document*/) {
    return {border::report_rules(invocation.context), {}, {}};
}

} // namespace ansinh::commands
