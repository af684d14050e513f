#include "border/configuration.hxx"

#include "border/sequences.hxx"

#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/configuration/theDefaultProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>

namespace ansinh::border {

namespace {

css::uno::Reference<css::uno::XInterface> node(const Context& context, const rtl::OUString& path,
                                               const char* service) {
    const css::beans::NamedValue where("nodepath", css::uno::Any(path));
    return css::configuration::theDefaultProvider::get(context)->createInstanceWithArguments(
        rtl::OUString::createFromAscii(service), sequence_of<css::uno::Any>(where));
}

} // namespace

css::uno::Reference<css::container::XNameAccess> configuration(const Context& context,
                                                               const rtl::OUString& path) {
    return css::uno::Reference<css::container::XNameAccess>(
        node(context, path, "com.sun.star.configuration.ConfigurationAccess"), css::uno::UNO_QUERY_THROW);
}

css::uno::Reference<css::container::XNameReplace> configuration_for_update(const Context& context,
                                                                           const rtl::OUString& path) {
    return css::uno::Reference<css::container::XNameReplace>(
        node(context, path, "com.sun.star.configuration.ConfigurationUpdateAccess"),
        css::uno::UNO_QUERY_THROW);
}

} // namespace ansinh::border
