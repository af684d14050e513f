#include "office/choices.hxx"

#include "border/text.hxx"

#include <com/sun/star/sheet/ValidationAlertStyle.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>

#include <boost/algorithm/string/replace.hpp>

namespace ansinh::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// The list as the office stores it: each word in quotes.
rtl::OUString list_formula(const std::vector<std::string>& words) {
    std::string formula;
    for (const std::string& word : words)
        formula.append(formula.empty() ? "\"" : ";\"")
            .append(boost::algorithm::replace_all_copy(word, "\"", "\"\""))
            .append("\"");
    return border::to_office(formula);
}

} // namespace

Any rule_of_choices(const Reference<css::beans::XPropertySet>& cells, const std::vector<std::string>& words,
                    OtherTexts others) {
    const Reference<css::beans::XPropertySet> rule(cells->getPropertyValue("Validation"), UNO_QUERY_THROW);
    rule->setPropertyValue("Type", Any(css::sheet::ValidationType_LIST));
    rule->setPropertyValue("ErrorAlertStyle", Any(others == OtherTexts::warned ? css::sheet::ValidationAlertStyle_WARNING
                                                                               : css::sheet::ValidationAlertStyle_STOP));
    rule->setPropertyValue("ShowErrorMessage", Any(true));
    Reference<css::sheet::XSheetCondition>(rule, UNO_QUERY_THROW)->setFormula1(list_formula(words));
    return Any(rule);
}

} // namespace ansinh::office
