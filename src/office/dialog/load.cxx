#include "office/dialog/load.hxx"

#include "border/sequences.hxx"
#include "border/text.hxx"

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/beans/NamedValue.hpp>

namespace ansinh::office {

using css::uno::Reference;

Reference<css::awt::XDialog2> load_dialog(const border::Context& context,
                                          const Reference<css::frame::XFrame>& frame, std::string_view name) {
    const rtl::OUString url =
        border::package_folder(context) + "/dialogs/" + border::to_office(name) + ".xdl";
    const css::beans::NamedValue parent("ParentWindow", css::uno::Any(frame->getContainerWindow()));
    return Reference<css::awt::XDialog2>(
        css::awt::DialogProvider2::create(context)->createDialogWithArguments(
            url, border::sequence_of<css::beans::NamedValue>(parent)),
        css::uno::UNO_QUERY_THROW);
}

} // namespace ansinh::office
