// What a clerk may choose from in a cell.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>

#include <string>
#include <vector>

namespace ansinh::office {

/// What a text that is not on the list meets.
enum class OtherTexts { warned, refused };

/// The validity rule of those cells with a list of these words, for their property "Validation".
css::uno::Any rule_of_choices(const css::uno::Reference<css::beans::XPropertySet>& cells,
                              const std::vector<std::string>& words, OtherTexts others = OtherTexts::warned);

} // namespace ansinh::office
