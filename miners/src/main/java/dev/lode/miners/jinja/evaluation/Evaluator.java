package dev.lode.miners.jinja.evaluation;

import dev.lode.miners.jinja.evaluation.Expression.Argument;
import dev.lode.miners.jinja.library.Builtins;
import dev.lode.miners.jinja.library.Filters;
import dev.lode.miners.jinja.library.Members;
import dev.lode.miners.jinja.library.Predicates;
import dev.lode.miners.jinja.library.Slices;
import dev.lode.miners.jinja.rendering.BoundedText;
import dev.lode.miners.jinja.rendering.Failure;
import dev.lode.miners.jinja.value.Arguments;
import dev.lode.miners.jinja.value.Arithmetic;
import dev.lode.miners.jinja.value.Callable;
import dev.lode.miners.jinja.value.Comparison;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Items;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Undefined;
import dev.lode.miners.jinja.value.Value;
import dev.lode.miners.jinja.value.Value.Sequence.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Evaluates expressions. What is made of something unknown is unknown. */
final class Evaluator {

    private final Frame frame;

    Evaluator(Frame frame) {
        this.frame = frame;
    }

    Value evaluate(Expression expression) {
        frame.budget().enter();
        try {
            Value value = value(expression);
            return value;
        } finally {
            frame.budget().leave();
        }
    }

    private Value value(Expression expression) {
        return switch (expression) {
            case Expression.Literal(Value value) -> value;
            case Expression.Name(String name) -> named(name);
            case Expression.Items(Kind kind, List<Expression> items) -> new Value.Sequence(kind, all(items));
            case Expression.Pairs pairs -> dict(pairs);
            case Expression.Attribute(Expression object, String name) ->
                Members.attribute(evaluate(object), name, frame.budget());
            case Expression.Item(Expression object, Expression key) ->
                Members.item(evaluate(object), evaluate(key), frame.budget());
            case Expression.Slice slice -> slice(slice);
            case Expression.Call call -> call(call);
            case Expression.Filtered filtered ->
                filter(evaluate(filtered.input()), filtered.filter(), filtered.arguments());
            case Expression.Tested tested -> test(tested);
            case Expression.Not(Expression operand) -> not(evaluate(operand));
            case Expression.Signed(char sign, Expression operand) -> Arithmetic.signed(sign, evaluate(operand));
            case Expression.Arithmetical(String operator, Expression left, Expression right) ->
                arithmetic(operator, evaluate(left), evaluate(right));
            case Expression.Joined(List<Expression> parts) -> joined(all(parts));
            case Expression.Logical(boolean and, List<Expression> operands) -> logical(and, operands);
            case Expression.Compared compared -> compare(compared);
            case Expression.Choice choice -> choose(choice);
        };
    }

    /** As it stands in the text; asks for what is not there to be said. */
    String print(Value value) {
        if (value instanceof Undefined(String name, boolean unknown) && !unknown && !name.isEmpty()) {
            frame.problem("JINJA_UNDEFINED", name + " is not defined; nothing is written");
        }
        String text = Representation.text(value);
        frame.budget().make(text.length());
        return text;
    }

    private List<Value> all(List<Expression> expressions) {
        List<Value> values = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            values.add(evaluate(expression));
        }
        return values;
    }

    private Value dict(Expression.Pairs pairs) {
        Value.Dict dict = Value.dict();
        for (int i = 0; i < pairs.keys().size(); i++) {
            Value key = evaluate(pairs.keys().get(i));
            dict.entries().put(Comparison.key(key), evaluate(pairs.values().get(i)));
        }
        return dict;
    }

    private Value slice(Expression.Slice slice) {
        Value object = evaluate(slice.object());
        Value cut = Slices.of(object, bound(slice.from()), bound(slice.to()), bound(slice.step()));
        frame.budget().make(Items.size(cut));
        return cut;
    }

    private Optional<Integer> bound(Optional<Expression> expression) {
        return expression
                .map(this::evaluate)
                .filter(value -> value != Value.None.NONE)
                .map(Arithmetic::index);
    }

    private Value named(String name) {
        return frame.find(name).or(() -> Builtins.named(name)).orElseGet(() -> Undefined.named(name));
    }

    private static Value not(Value value) {
        return Undefined.is(value) ? value : Value.of(!Comparison.truth(value));
    }

    private Value arithmetic(String operator, Value left, Value right) {
        if (Undefined.is(left) || Undefined.is(right)) {
            return Undefined.is(left) ? left : right;
        }
        Value result = Arithmetic.apply(operator, left, right);
        frame.budget().make(Items.size(result));
        return result;
    }

    private Value joined(List<Value> parts) {
        BoundedText text = new BoundedText();
        for (Value part : parts) {
            if (Undefined.is(part)) {
                return part;
            }
            text.append(Representation.text(part));
        }
        frame.budget().make(text.length());
        return Value.of(text.toString());
    }

    private Value logical(boolean and, List<Expression> operands) {
        Value value = evaluate(operands.getFirst());
        for (Expression operand : operands.subList(1, operands.size())) {
            if (Comparison.truth(value) != and) {
                return value;
            }
            value = evaluate(operand);
        }
        return value;
    }

    private Value compare(Expression.Compared compared) {
        Value left = evaluate(compared.operands().getFirst());
        for (int i = 0; i < compared.operators().size(); i++) {
            Value right = evaluate(compared.operands().get(i + 1));
            if (Undefined.is(left) || Undefined.is(right)) {
                return Undefined.is(left) ? left : right;
            }
            frame.budget().make(Items.size(left) + Items.size(right));
            if (!Comparison.holds(compared.operators().get(i), left, right)) {
                return Value.of(false);
            }
            left = right;
        }
        return Value.of(true);
    }

    private Value choose(Expression.Choice choice) {
        Value condition = evaluate(choice.condition());
        if (condition instanceof Undefined(String name, boolean unknown) && unknown) {
            frame.problem("JINJA_UNKNOWN_VALUE", "whether " + name + " holds is not known; taken as false");
        }
        if (Comparison.truth(condition)) {
            return evaluate(choice.then());
        }
        // without an else it is nothing, and meant to be
        return choice.otherwise().map(this::evaluate).orElseGet(() -> Undefined.named(""));
    }

    private Value test(Expression.Tested tested) {
        Value input = evaluate(tested.input());
        Arguments arguments = arguments(tested.arguments());
        if (Undefined.is(input)
                && !tested.test().equals("defined")
                && !tested.test().equals("undefined")) {
            return input;
        }
        return Value.of(Predicates.holds(tested.test(), input, arguments, frame));
    }

    Value filtered(Value input, List<Statement.Filter> filters) {
        Value value = input;
        for (Statement.Filter filter : filters) {
            value = filter(value, filter.name(), filter.arguments());
        }
        return value;
    }

    private Value filter(Value input, String name, List<Argument> given) {
        Arguments arguments = arguments(given);
        if (Undefined.is(input)) {
            return input;
        }
        frame.budget().make(Items.size(input));
        Value result = Filters.named(name).apply(input, arguments, frame);
        frame.budget().make(Items.size(result));
        return result;
    }

    private Value call(Expression.Call call) {
        Value result = call(call, null);
        frame.budget().make(Items.size(result));
        return result;
    }

    /** Calls with a block as {@code caller}. */
    Value call(Expression.Call call, @org.jspecify.annotations.Nullable Callable caller) {
        Value callee = evaluate(call.callee());
        Arguments arguments = arguments(call.arguments());
        if (caller != null) {
            arguments.named().put("caller", caller);
        }
        frame.at(call.line());
        return switch (callee) {
            case Callable callable -> callable.call(arguments, frame);
            case Undefined(String name, boolean unknown) -> {
                if (!unknown) {
                    throw new Failure("JINJA_UNKNOWN_FUNCTION", name + " is not a function that is known");
                }
                yield Undefined.unknown(name);
            }
            default -> throw Failure.type(Representation.typeName(callee) + " cannot be called");
        };
    }

    private Arguments arguments(List<Argument> written) {
        List<Value> positional = new ArrayList<>();
        SequencedMap<String, Value> named = new LinkedHashMap<>();
        for (Argument argument : written) {
            Value value = evaluate(argument.value());
            switch (argument.name()) {
                case "" -> positional.add(value);
                case "*" -> positional.addAll(Items.of(value));
                case "**" -> spread(value, named);
                default -> named.put(argument.name(), value);
            }
        }
        return new Arguments(positional, named);
    }

    private static void spread(Value value, SequencedMap<String, Value> named) {
        if (!(value instanceof Value.Dict(SequencedMap<Value, Value> entries))) {
            throw Failure.type("argument after ** must be a dict");
        }
        entries.forEach((key, item) -> named.put(Representation.asText(key), item));
    }
}
