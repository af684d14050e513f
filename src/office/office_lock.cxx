#include "office/office_lock.hxx"

#include "office/command_url.hxx"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XStatusListener.hpp>
#include <com/sun/star/uno/RuntimeException.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <exception>
#include <utility>

namespace ansinh::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Does the work when it is told a state for the first time.
class Told final : public cppu::WeakImplHelper1<css::frame::XStatusListener> {
public:
    explicit Told(const std::function<void()>& work) : m_work(&work) {}

    void SAL_CALL statusChanged(const css::frame::FeatureStateEvent&) override {
        const std::function<void()>* work = std::exchange(m_work, nullptr);
        if (work == nullptr) return;
        try {
            (*work)();
        } catch (...) {
            m_failure = std::current_exception(); // the office in between knows nothing of our errors
        }
    }
    void SAL_CALL disposing(const css::lang::EventObject&) override {}

    /// Once nobody tells any more.
    void finish() {
        if (std::exchange(m_work, nullptr) != nullptr)
            throw css::uno::RuntimeException("the office tells no state of its command");
        if (m_failure) std::rethrow_exception(m_failure);
    }

private:
    const std::function<void()>* m_work; ///< not yet done
    std::exception_ptr m_failure;
};

} // namespace

void with_office_lock(const border::Context& context, const Reference<css::frame::XFrame>& frame,
                      const std::function<void()>& work) {
    // The view's own answer: the frame's would be nothing while the frame is closed to input.
    const Reference<css::frame::XDispatchProvider> view(frame->getController(), UNO_QUERY_THROW);
    const css::util::URL command = command_url(context, ".uno:EditDoc");
    const Reference<css::frame::XDispatch> dispatch(view->queryDispatch(command, "_self", 0),
                                                    UNO_QUERY_THROW);
    const rtl::Reference<Told> told(new Told(work));
    dispatch->addStatusListener(told.get(), command);
    dispatch->removeStatusListener(told.get(), command);
    told->finish();
}

} // namespace ansinh::office
