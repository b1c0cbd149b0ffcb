using System.Reflection;
using System.Reflection.Emit;

namespace MapDash.Tests.Architecture;

/// <summary>
/// What a type's compiled code names: base types, members' types, and every member that its instructions mention, nested
/// and compiler-made types included. Reads instructions, so that a dependency cannot hide behind a missing using.
/// </summary>
internal static class UsedTypes
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Members that a type's code names; a type stands for itself.</summary>
    public static IReadOnlySet<MemberInfo> Of(Type type)
    {
        var found = new HashSet<MemberInfo>();
        Collect(type, found);
        return found;
    }

    /// <summary>Types that a type's code names, those of generic arguments included.</summary>
    public static IReadOnlySet<Type> TypesOf(Type type)
    {
        var types = new HashSet<Type>();
        foreach (var member in Of(type))
        {
            Open(member as Type ?? member.DeclaringType, types);
            if (member is MethodInfo { IsGenericMethod: true } method)
            {
                foreach (var argument in method.GetGenericArguments())
                {
                    Open(argument, types);
                }
            }
        }

        return types;
    }

    private static void Open(Type? type, HashSet<Type> types)
    {
        if (type is null || !types.Add(type))
        {
            return;
        }

        Open(type.GetElementType(), types);
        Open(type.DeclaringType, types);
        foreach (var argument in type.GetGenericArguments())
        {
            Open(argument, types);
        }
    }

    private static void Collect(Type type, HashSet<MemberInfo> found)
    {
        Add(found, type.BaseType);
        foreach (var contract in type.GetInterfaces())
        {
            found.Add(contract);
        }

        foreach (var attribute in type.GetCustomAttributesData().Concat(type.GetMembers(All).SelectMany(member => member.GetCustomAttributesData())))
        {
            found.Add(attribute.AttributeType);
        }

        foreach (var field in type.GetFields(All))
        {
            found.Add(field.FieldType);
        }

        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            Add(found, (method as MethodInfo)?.ReturnType);
            foreach (var parameter in method.GetParameters())
            {
                found.Add(parameter.ParameterType);
            }

            Instructions(method, found);
        }

        foreach (var nested in type.GetNestedTypes(All))
        {
            Collect(nested, found);
        }
    }

    private static void Instructions(MethodBase method, HashSet<MemberInfo> found)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
        {
            return;
        }

        foreach (var local in body.LocalVariables)
        {
            found.Add(local.LocalType);
        }

        var typeArguments = method.DeclaringType?.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = Codes[value];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                Add(found, method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments));
            }

            at += operation.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
                _ => 4,
            };
        }
    }

    private static void Add(HashSet<MemberInfo> found, MemberInfo? member)
    {
        if (member is not null)
        {
            found.Add(member);
        }
    }
}
